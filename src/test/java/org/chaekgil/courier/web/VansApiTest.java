package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@ChaekgilTest
@CleanSlate
@DisplayName("The vans over the API")
class VansApiTest {
    @Autowired
    CourierFixture fixture;

    @Autowired
    DayProgress progress;

    @Autowired
    TestRestTemplate http;

    @BeforeEach
    void city() {
        fixture.cityAtSix();
    }

    @Test
    @DisplayName("are listed, taken out of service, brought back and added")
    void wholeRound() {
        int before = get("coordinator").getBody().size();
        assertThat(put("coordinator", "V2", "{\"inService\": false}")
                        .getBody()
                        .path("inService")
                        .asBoolean())
                .isFalse();
        var other = put("coordinator", "V2", "{\"inService\": true, \"capacity\": 7}");
        assertThat(other.getStatusCode().value())
                .as("a known one keeps its own")
                .isEqualTo(400);
        assertThat(other.getBody().path("title").asText()).startsWith("V2");
        assertThat(get("coordinator").getBody().findValuesAsText("capacity")).doesNotContain("7");
        assertThat(put("coordinator", "V2", "{\"inService\": true}")
                        .getBody()
                        .path("inService")
                        .asBoolean())
                .isTrue();
        JsonNode added = put("coordinator", "V9", "{\"inService\": true, \"capacity\": 450}")
                .getBody();
        assertThat(added.path("capacity").asInt()).isEqualTo(450);
        assertThat(added.path("inService").asBoolean()).isTrue();
        assertThat(get("coordinator").getBody()).hasSize(before + 1);
    }

    @Test
    @DisplayName("are refused to drivers and desks, and so is a van that nobody knows")
    void refused() {
        for (String stranger : new String[] {"driver-v1", "desk-m01"}) {
            assertThat(get(stranger).getStatusCode().value()).isEqualTo(403);
            assertThat(put(stranger, "V1", "{\"inService\": false}")
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
        }
        var unknown = put("coordinator", "V9", "{\"inService\": true}");
        assertThat(unknown.getStatusCode().value()).isEqualTo(400);
        assertThat(unknown.getBody().path("code").asText()).isEqualTo("BAD_INPUT");
        assertThat(unknown.getBody().path("title").asText()).contains("V9");
        assertThat(put("coordinator", "V1", "{}").getStatusCode().value()).isEqualTo(400);
        var misspelt = put("coordinator", "V9", "{\"inService\": true, \"capacty\": 450}");
        assertThat(misspelt.getStatusCode().value()).isEqualTo(400);
        for (String text : new String[] {
            "{\"inService\": \"true\", \"capacity\": 450}",
            "{\"inService\": 1, \"capacity\": 450}",
            "{\"inService\": true, \"capacity\": \"450\"}"
        }) {
            assertThat(put("coordinator", "V9", text).getStatusCode().value())
                    .as(text)
                    .isEqualTo(400);
        }
        var alike = put("coordinator", "v1", "{\"inService\": true, \"capacity\": 450}");
        assertThat(alike.getStatusCode().value()).isEqualTo(400);
        assertThat(alike.getBody().path("title").asText()).contains("V1");
    }

    @Test
    @DisplayName(
            "are missed when none is in service: the answer says why no plan can be made, and the day is planned when one is")
    void none() {
        for (JsonNode van : get("coordinator").getBody()) {
            put("coordinator", van.path("id").asText(), "{\"inService\": false}");
        }
        var refused = http.withBasicAuth("coordinator", DemoCity.PASSWORD)
                .postForEntity("/api/plans/2026-11-24/solve", Map.of("seconds", 1), JsonNode.class);
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody().path("title").asText()).contains("차량이 없어");
        put("coordinator", "V1", "{\"inService\": true}");
        assertThat(progress.step(LocalDate.of(2026, 11, 24))).isEqualTo(DayProgress.Step.PLANNING);
    }

    private ResponseEntity<JsonNode> get(String name) {
        return http.withBasicAuth(name, DemoCity.PASSWORD).getForEntity("/api/vans", JsonNode.class);
    }

    private ResponseEntity<JsonNode> put(String name, String van, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(name, DemoCity.PASSWORD)
                .exchange("/api/vans/" + van, HttpMethod.PUT, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
