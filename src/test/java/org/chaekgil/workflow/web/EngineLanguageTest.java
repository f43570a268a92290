package org.chaekgil.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("A call to the engine")
class EngineLanguageTest {
    @Test
    @DisplayName("goes on without the browser's languages, which it might not be able to read, and with all else")
    void silent() throws Exception {
        MockHttpServletRequest call = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task");
        call.addHeader("Accept-Language", "ko,ko_KR;q=0.9");
        call.addHeader("Accept", "application/json");
        MockFilterChain engine = new MockFilterChain();
        new EngineLanguage().doFilter(call, new MockHttpServletResponse(), engine);
        HttpServletRequest sent = (HttpServletRequest) engine.getRequest();
        assertThat(sent.getHeader("accept-language")).isNull();
        assertThat(Collections.list(sent.getHeaders("Accept-Language"))).isEmpty();
        assertThat(Collections.list(sent.getHeaderNames())).containsExactly("Accept");
    }
}
