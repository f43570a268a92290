package org.chaekgil.whatif.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.Visitor;
import org.chaekgil.whatif.WhatIfFixture;
import org.chaekgil.workflow.whatif.TrafficPlanning;
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
import org.springframework.http.ResponseEntity;

@ChaekgilTest
@CleanSlate
@DisplayName("Comparisons over the API")
class WhatIfsApiTest {
    private static final String ONE_VAN =
            "{\"vans\": [{\"count\": 1, \"capacity\": 1500, \"waves\": [\"AM\", \"PM\"]}]}";

    @Autowired
    WhatIfFixture fixture;

    @Autowired
    TrafficPlanning planning;

    @Autowired
    TestRestTemplate http;

    @BeforeEach
    void past() {
        fixture.twoPastDays();
    }

    @Test
    @DisplayName("go from the present setting to figures of each day, as JSON and as a spreadsheet")
    void whole() {
        JsonNode present = get("coordinator", "/api/what-ifs/present").getBody();
        assertThat(present.path("prices").path("hour").asInt()).isEqualTo(18_000);
        assertThat(present.path("gramsPerKilometre").asInt()).isEqualTo(212);
        ResponseEntity<JsonNode> made = post(
                "coordinator",
                "/api/what-ifs",
                "{\"name\": \"한 대\", \"days\": 2, \"a\": " + present + ", \"b\": " + ONE_VAN + "}");
        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(made.getBody().path("state").asText()).isEqualTo("UNDERWAY");
        assertThat(made.getBody().path("total").asInt()).isEqualTo(6);
        assertThat(made.getBody().path("a"))
                .isEqualTo(made.getBody().path("present"))
                .isEqualTo(present);
        planning.workDays();
        String one = "/api/what-ifs/" + made.getBody().path("id").asLong();
        JsonNode done = get("admin", one).getBody();
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("results")).hasSize(2);
        JsonNode b = done.path("sums").path("B");
        assertThat(b.path("cost").asLong())
                .isCloseTo(
                        b.path("driving").asLong()
                                + b.path("distance").asLong()
                                + b.path("vansOut").asLong()
                                + b.path("waiting").asLong()
                                + b.path("lateness").asLong(),
                        org.assertj.core.data.Offset.offset(5L));
        assertThat(b.path("trips").asInt()).isPositive();
        assertThat(b.path("co2").asLong())
                .isCloseTo(b.path("metres").asLong() * 212 / 1000, org.assertj.core.data.Offset.offset(2L));
        assertThat(get("coordinator", "/api/what-ifs")
                        .getBody()
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("한 대");

        String table = new Visitor(http.getRootUri(), "coordinator", "demo")
                .sees("/plans/what-if/" + made.getBody().path("id").asLong() + "/table.csv");
        assertThat(table.lines()).hasSize(1 + 3 + 2 * 3);
        assertThat(table)
                .startsWith("\uFEFF\"날\",\"칸\",\"비용 (원)\"")
                .contains("\"2026-11-20\",\"설정 B\"", "\"합\",\"고정 순회\"");

        assertThat(exchange("coordinator", HttpMethod.DELETE, one)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(exchange("coordinator", HttpMethod.DELETE, one)
                        .getStatusCode()
                        .value())
                .as("once more is harmless")
                .isEqualTo(204);
        assertThat(get("coordinator", one).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    @DisplayName("stop where they are when told to, and only by who began them or an administrator")
    void stop() {
        long id = post("admin", "/api/what-ifs", "{\"days\": 1}")
                .getBody()
                .path("id")
                .asLong();
        String cancel = "/api/what-ifs/" + id + "/cancel";
        assertThat(post("coordinator", cancel, null).getBody().path("code").asText())
                .isEqualTo("NOT_YOURS");
        assertThat(post("admin", cancel, null).getBody().path("state").asText()).isEqualTo("CANCELLED");
        assertThat(planning.workDays()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"driver-v1", "desk-m01"})
    @DisplayName("are no business of others")
    void roles(String user) {
        assertThat(get(user, "/api/what-ifs").getBody().path("code").asText()).isEqualTo("NOT_YOURS");
        assertThat(get(user, "/api/what-ifs/present").getBody().path("code").asText())
                .isEqualTo("NOT_YOURS");
        assertThat(post(user, "/api/what-ifs", "{\"days\": 1}")
                        .getBody()
                        .path("code")
                        .asText())
                .isEqualTo("NOT_YOURS");
        long id = post("coordinator", "/api/what-ifs", "{\"days\": 1}")
                .getBody()
                .path("id")
                .asLong();
        assertThat(get(user, "/api/what-ifs/" + id).getBody().path("code").asText())
                .isEqualTo("NOT_YOURS");
        assertThat(exchange(user, HttpMethod.DELETE, "/api/what-ifs/" + id)
                        .getBody()
                        .path("code")
                        .asText())
                .isEqualTo("NOT_YOURS");
        assertThat(http.withBasicAuth(user, "demo")
                        .getForEntity("/plans/what-if", String.class)
                        .getBody())
                .doesNotContain("fieldset");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"days\": 0} | days",
                "{\"days\": 31} | days",
                "{\"days\": 1, \"b\": {\"vans\": []}} | B: 차량이 한 대도",
                "{\"days\": 1, \"a\": {\"hub\": \"X99\"}} | A: X99",
                "{\"days\": 1, \"a\": {\"hub\": \"?\"}} | hub",
                "{\"days\": 1, \"a\": {\"waves\": [{\"id\": \"AM\", \"start\": \"12:00\", \"end\": \"09:00\"}]}} | 12:00",
                "{\"days\": 1, \"a\": {\"waves\": [{\"id\": \"AM\", \"start\": \"noon\", \"end\": \"09:00\"}]}} | waves.start",
                "{\"days\": 1, \"a\": {\"openings\": [{\"library\": \"M02\", \"weekday\": \"FUNDAY\"}]}} | openings.weekday",
                "{\"days\": 1, \"a\": {\"prices\": {\"trip\": 1e30}}} | prices.trip",
                "{\"days\": 1, \"b\": {\"prices\": {\"hour\": -1}}} | prices.hour: 0부터",
                "{\"days\": 1, \"b\": {\"costs\": {\"perSecond\": -5}}} | b.costs: 그런 항목이 없습니다",
                "{\"days\": 1, \"b\": {\"prices\": {\"hours\": 5}}} | b.prices.hours: 그런 항목이 없습니다"
            })
    @DisplayName("are refused in words that say what is wrong, and nothing begins")
    void refused(String body, String said) {
        JsonNode problem = post("coordinator", "/api/what-ifs", body).getBody();
        assertThat(problem.path("code").asText()).isEqualTo("BAD_INPUT");
        assertThat(problem.path("title").asText() + " " + problem.path("detail").asText())
                .contains(said);
        assertThat(get("coordinator", "/api/what-ifs").getBody()).isEmpty();
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return exchange(user, HttpMethod.GET, path);
    }

    private ResponseEntity<JsonNode> post(String user, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Accept-Language", "ko");
        return http.withBasicAuth(user, "demo")
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> exchange(String user, HttpMethod method, String path) {
        return http.withBasicAuth(user, "demo").exchange(path, method, null, JsonNode.class);
    }
}
