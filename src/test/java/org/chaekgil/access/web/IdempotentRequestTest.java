package org.chaekgil.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

@DisplayName("A request placed again with the same key")
class IdempotentRequestTest extends OneBookStory {
    @Autowired
    TestRestTemplate web;

    @Test
    @DisplayName("is told again where it is found")
    void sameLocation() {
        LoginFixture.citizen(sql, kim.value());
        ResponseEntity<String> first = place();
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(first.getHeaders().getLocation()).isNotNull();
        ResponseEntity<String> second = place();
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(count("loan_request")).isOne();
    }

    private ResponseEntity<String> place() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", "k1");
        Map<String, Object> wish = Map.of("titleId", title.value(), "pickupLibrary", "S1");
        return web.withBasicAuth(kim.value(), LoginFixture.SECRET)
                .postForEntity("/api/requests", new HttpEntity<>(wish, headers), String.class);
    }
}
