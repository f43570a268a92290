package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.List;
import org.chaekgil.courier.ClosingToday;
import org.chaekgil.courier.DrivenFixture;
import org.chaekgil.courier.PlanningRest;
import org.chaekgil.courier.RoadFixture;
import org.chaekgil.courier.Trip;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@ChaekgilTest
@CleanSlate
@DisplayName("Versions, driven days and punctuality over the API")
class DrivenApiTest {
    private static final String PLANS = "/api/plans/" + TUESDAY;

    @Autowired
    RoadFixture driving;

    @Autowired
    DrivenFixture past;

    @Autowired
    ClosingToday closing;

    @Autowired
    PlanningRest rest;

    @Autowired
    TestRestTemplate http;

    private Trip road;

    @BeforeEach
    void day() {
        road = driving.underway();
    }

    @Test
    @DisplayName("list every version, and say what differs between two")
    void versions() {
        String closed = road.stops().get(2).library().value();
        closing.close(road.stops().get(2).library(), "정전", COORDINATOR);
        rest.plan(TUESDAY, COORDINATOR);
        JsonNode versions = get("coordinator", PLANS + "/versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.path(0).path("version").asInt()).isEqualTo(2);
        assertThat(versions.path(1).path("state").asText()).isEqualTo("REPLACED");
        JsonNode both = get("admin", PLANS + "/compare?a=1&b=2");
        assertThat(both.path("a").path("cost").path("time").asLong()).isPositive();
        assertThat(both.path("stops").path(0).path("a").path("start").asText()).endsWith("+09:00");
        assertThat(both.path("stops"))
                .anyMatch(s -> s.path("place").asText().equals(closed)
                        && s.path("lost").asBoolean());
        assertThat(get("coordinator", PLANS + "/compare?a=fixed&b=2")
                        .path("a")
                        .path("plan")
                        .asText())
                .isEqualTo("fixed");
        for (String wrong : List.of("a=1&b=9", "a=1&b=x", "a=1", "a=fixed&b=fixed", "a=&b=2")) {
            assertThat(code("coordinator", PLANS + "/compare?" + wrong))
                    .as(wrong)
                    .isEqualTo("BAD_INPUT");
        }
        Visitor coordinator = new Visitor(http.getRootUri(), "coordinator", "demo");
        assertThat(coordinator.sees("/plans/" + TUESDAY + "/compare?a=1&b=2")).contains("1판, 2판 견주기", "들르지 않음");
        assertThat(coordinator.sees("/plans/" + TUESDAY + "/compare/maps?a=1&b=2"))
                .as("a wave is called by its name on the maps")
                .contains("\"wave\":\"오")
                .doesNotContain("\"wave\":\"AM\"", "\"wave\":\"PM\"");
    }

    @Test
    @DisplayName("tell when each stop was due and ticked, and what was moved there")
    void driven() {
        JsonNode day = get("coordinator", PLANS + "/driven");
        assertThat(day.path("trips").path(0).path("departure").asText()).endsWith("+09:00");
        JsonNode first = null;
        for (JsonNode stop : day.path("stops")) {
            first = stop.path("state").asText().equals("DONE") ? stop : first;
        }
        assertThat(first).isNotNull();
        assertThat(first.path("place").asText())
                .isEqualTo(road.stops().get(0).library().value());
        assertThat(first.path("delay").isNumber()).isTrue();
        assertThat(first.path("due").path("load").asInt())
                .isEqualTo(first.path("loaded").asInt());
        assertThat(get("coordinator", "/api/plans/" + TUESDAY.plusDays(1) + "/driven")
                        .path("stops"))
                .isEmpty();
    }

    @Test
    @DisplayName("give punctuality to coordinators, of one library when they ask so, as a table too")
    void punctuality() {
        past.driven(TUESDAY.minusDays(7), "V1", "AM", "M02", LocalTime.of(9, 30), 4);
        past.driven(TUESDAY.minusDays(7), "V2", "PM", "M03", LocalTime.of(14, 30), 40);
        JsonNode all = get("coordinator", "/api/punctuality");
        assertThat(all.path("toleranceMinutes").asInt()).isEqualTo(10);
        assertThat(all.path("to").asText()).isEqualTo(TUESDAY.minusDays(1).toString());
        assertThat(all.path("lines").path(0).path("driven").asInt()).isEqualTo(2);
        assertThat(all.path("lines").path(0).path("percent").asDouble()).isEqualTo(50.0);
        JsonNode one = get("coordinator", "/api/punctuality?library=m02");
        assertThat(one.path("lines").path(0).path("driven").asInt()).isEqualTo(1);
        for (String wrong : List.of(
                "from=2026-11-20&to=2026-11-01",
                "from=2020-01-01",
                "from=yesterday",
                "weekday=8",
                "weekday=x",
                "van=V99",
                "wave=NIGHT",
                "tolerance=-1")) {
            assertThat(code("coordinator", "/api/punctuality?" + wrong))
                    .as(wrong)
                    .isEqualTo("BAD_INPUT");
        }
        assertThat(code("coordinator", "/api/punctuality?library=Z99")).isEqualTo("LIBRARY_UNKNOWN");
        Visitor coordinator = new Visitor(http.getRootUri(), "coordinator", "demo");
        assertThat(coordinator.sees("/plans/punctuality.csv").lines())
                .hasSize(8)
                .anyMatch(line -> line.startsWith("M03,\"") && line.endsWith("\",14,1,0,0.0,40.0,40.0,0"));
        assertThat(coordinator.sees("/plans/punctuality?sort=MEDIAN")).contains("50.0%", "+40분");
        assertThat(coordinator.sees("/plans/punctuality?from=2026-11-20&to=2026-11-01"))
                .contains("볼 수 없습니다");
    }

    @Test
    @DisplayName("are for coordinators and administrators only")
    void roles() {
        for (String path : List.of(
                PLANS + "/versions",
                PLANS + "/compare?a=1&b=1",
                PLANS + "/driven",
                "/api/punctuality",
                "/api/punctuality?library=M02")) {
            for (String user : List.of("desk-m02", "driver-v1")) {
                assertThat(code(user, path)).as(user + " " + path).isEqualTo("NOT_YOURS");
            }
            assertThat(get("admin", path).isEmpty()).as(path).isFalse();
        }
        Visitor desk = new Visitor(http.getRootUri(), "desk-m02", "demo");
        assertThat(desk.sees("/plans/punctuality"))
                .as("the page is as closed to them")
                .doesNotContain("punctuality.csv")
                .contains("이 화면을 볼 권한이 없습니다");
        assertThat(http.withBasicAuth("JJ000001", "1234")
                        .getForObject("/api/punctuality", JsonNode.class)
                        .path("code")
                        .asText())
                .isEqualTo("NOT_YOURS");
    }

    private String code(String user, String path) {
        return get(user, path).path("code").asText();
    }

    private JsonNode get(String user, String path) {
        return http.withBasicAuth(user, "demo").getForObject(path, JsonNode.class);
    }
}
