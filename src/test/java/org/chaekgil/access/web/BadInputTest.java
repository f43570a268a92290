package org.chaekgil.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaekgil.access.LoginFixture;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("A problem with an input")
class BadInputTest {
    @Autowired
    TestRestTemplate web;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        LoginFixture.insert(jdbc);
    }

    @ParameterizedTest
    @DisplayName("names the parameter and what it may be")
    @CsvSource(
            delimiter = '|',
            value = {
                "titles?size=101 | size: must be a number from 1 to 100.",
                "titles?page=100001 | page: must be a number from 0 to 100000.",
                "titles?page=one | page: missing, wrong",
                "requests?state=GONE | state: must be one of RECEIVED, IN_REVIEW,",
                "trips?day=tomorrow | day: missing, wrong"
            })
    void parameter(String call, String detail) {
        assertThat(answer(HttpMethod.GET, call, null)).contains("BAD_INPUT", "\"detail\":\"" + detail);
    }

    @ParameterizedTest
    @DisplayName("names the field of the body")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"titleId\":1} | pickupLibrary: missing, wrong",
                "{\"titleId\":\"one\",\"pickupLibrary\":\"M01\"} | titleId: missing, wrong",
                "{\"pickupLibrary\":\"M01\"} | titleId, barcode: missing, wrong",
                "{titleId | The body cannot be read as JSON."
            })
    void body(String body, String detail) {
        assertThat(answer(HttpMethod.POST, "requests", body)).contains("BAD_INPUT", "\"detail\":\"" + detail);
    }

    @Test
    @DisplayName("has no detail when it is none")
    void none() {
        assertThat(answer(HttpMethod.GET, "titles/999999", null))
                .contains("TITLE_UNKNOWN")
                .doesNotContain("detail");
    }

    private String answer(HttpMethod verb, String call, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", "en");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return web.withBasicAuth("JJ000001", LoginFixture.SECRET)
                .exchange("/api/" + call, verb, new HttpEntity<>(body, headers), String.class)
                .getBody();
    }
}
