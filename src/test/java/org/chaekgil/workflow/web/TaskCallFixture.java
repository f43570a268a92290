package org.chaekgil.workflow.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A call of the Tasklist for a task, as it comes to our filter; what the filter lets through reaches {@code engine}. */
final class TaskCallFixture {
    private TaskCallFixture() {}

    static MockHttpServletResponse post(
            TaskCalls filter, String user, String task, String act, String body, MockFilterChain engine)
            throws IOException {
        String path = "/camunda/api/engine/engine/default/task/" + task + "/" + act;
        MockHttpServletRequest call = new MockHttpServletRequest("POST", path);
        call.setServletPath(path);
        call.setContent(body.getBytes(StandardCharsets.UTF_8));
        call.setUserPrincipal((Principal) () -> user);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        try {
            filter.doFilter(call, answer, engine);
        } catch (ServletException broken) {
            throw new IllegalStateException(broken);
        }
        return answer;
    }
}
