package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.Visitor;
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
@DisplayName("Changes by hand over the API")
class PlanChangesApiTest {
    private static final String DAY = "/api/plans/2026-11-24";

    @Autowired
    CourierFixture fixture;

    @Autowired
    TestRestTemplate http;

    private JsonNode draft;
    private int version;
    private String wave;
    private String place;

    @BeforeEach
    void planned() {
        fixture.cityAtSix();
        fixture.tote("M02", "M05", 60);
        fixture.tote("M05", "M03", 60);
        fixture.late();
        draft = post("coordinator", DAY + "/solve", "{\"seconds\": 1}").getBody();
        version = draft.path("version").asInt();
        JsonNode trip = draft.path("trips").path(0);
        wave = trip.path("wave").asText();
        place = trip.path("stops").path(0).path("place").asText();
    }

    private String leaveOut(int from) {
        return "{\"version\": %d, \"change\": {\"kind\": \"LEAVE_OUT\", \"place\": \"%s\", \"wave\": \"%s\"}}"
                .formatted(from, place, wave);
    }

    @Test
    @DisplayName("are of a plan that the task to review it shows in a few numbers")
    void reviewTask() {
        assertThat(new Visitor(http.getRootUri(), "coordinator", DemoCity.PASSWORD).sees("/plans/2026-11-24/totals"))
                .contains("합계", "지도와 시간표 보기");
    }

    @Test
    @DisplayName("are priced, taken, listed, undone and searched on from")
    void wholeRound() {
        JsonNode priced =
                post("coordinator", DAY + "/changes/price", leaveOut(version)).getBody();
        assertThat(priced.path("price").path("itemsLeft").asInt()).isPositive();
        assertThat(priced.path("troubles").isArray()).isTrue();
        assertThat(plan().path("version").asInt()).isEqualTo(version);
        JsonNode taken =
                post("coordinator", DAY + "/changes", leaveOut(version)).getBody();
        assertThat(taken.path("state").asText()).isEqualTo("DRAFT");
        assertThat((draft.path("score").path("soft").asLong()
                                - taken.path("score").path("soft").asLong())
                        / 1000.0)
                .isEqualTo(priced.path("price").path("won").asDouble());
        int changed = taken.path("version").asInt();
        assertThat(post("coordinator", DAY + "/changes", leaveOut(version))
                        .getBody()
                        .path("version")
                        .asInt())
                .as("a second click")
                .isEqualTo(changed);
        JsonNode state = get("coordinator", DAY + "/changes").getBody();
        assertThat(state.path("undo").asBoolean()).isTrue();
        assertThat(state.path("history").path(0).path("change").path("kind").asText())
                .isEqualTo("LEAVE_OUT");
        JsonNode undone = post("coordinator", DAY + "/undo", "{\"version\": " + changed + "}")
                .getBody();
        assertThat(undone.path("trips")).isEqualTo(draft.path("trips"));
        JsonNode improved = post(
                        "coordinator",
                        DAY + "/improve",
                        "{\"version\": " + undone.path("version").asInt() + ", \"seconds\": 1}")
                .getBody();
        assertThat(improved.path("version").asInt())
                .isGreaterThan(undone.path("version").asInt());
        assertThat(improved.path("score").path("soft").asLong())
                .isGreaterThanOrEqualTo(undone.path("score").path("soft").asLong());
    }

    @Test
    @DisplayName("are for those who coordinate only")
    void roles() {
        for (String other : new String[] {"driver-v1", "desk-m02"}) {
            for (String path : new String[] {"/changes/price", "/changes", "/undo", "/improve"}) {
                ResponseEntity<JsonNode> refused = post(other, DAY + path, leaveOut(version));
                assertThat(refused.getStatusCode().value()).as(other + path).isEqualTo(403);
                assertThat(refused.getBody().path("code").asText()).isEqualTo("NOT_YOURS");
            }
            assertThat(get(other, DAY + "/changes").getStatusCode().value()).isEqualTo(403);
        }
        assertThat(post("admin", DAY + "/changes/price", leaveOut(version))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(http.getForEntity(DAY + "/changes", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(plan().path("version").asInt()).isEqualTo(version);
    }

    @Test
    @DisplayName("are refused in words when they are none, cannot be made, or come from a version that is over")
    void refused() {
        assertCode("BAD_INPUT", "/changes", "{}");
        assertCode("BAD_INPUT", "/changes", "{\"version\": " + version + "}");
        assertCode("BAD_INPUT", "/changes", "{\"version\": " + version + ", \"change\": {\"kind\": \"FLY\"}}");
        assertDetail("\"kind\": \"FLY\"", "change.kind: must be one of MOVE, SWAP,");
        assertDetail(
                "\"kind\": \"CLOSE\", \"place\": \"M02\", \"why\": \"?\"",
                "change.why: there is no such field. Known are kind, place.");
        assertDetail("\"kind\": \"CLOSE\"", "change.place: must be a text");
        assertDetail("\"kind\": \"SHIFT\", \"wave\": \"AM\", \"start\": \"early\"", "change.start: must be a time");
        assertThat(post("coordinator", DAY + "/undo", "{\"version\": " + version + ", \"steps\": 2}")
                        .getBody()
                        .path("detail")
                        .asText())
                .startsWith("steps: there is no such field");
        JsonNode hub = post(
                        "coordinator",
                        DAY + "/changes",
                        "{\"version\": " + version + ", \"change\": {\"kind\": \"CLOSE\", \"place\": \"M01\"}}")
                .getBody();
        assertThat(hub.path("code").asText()).isEqualTo("BAD_INPUT");
        assertThat(hub.path("title").asText()).contains("M01");
        assertThat(hub.has("detail")).as("the title says it all").isFalse();
        assertThat(post(
                                "coordinator",
                                DAY + "/changes",
                                "{\"version\": " + version + ", \"change\": {\"kind\": \"VAN_OUT\", \"van\": \"V99\"}}")
                        .getBody()
                        .path("title")
                        .asText())
                .isEqualTo("There is no van V99 on this day.");
        assertCode("WRONG_STATE", "/undo", "{\"version\": " + version + "}");
        assertCode("WRONG_STATE", "/changes", leaveOut(version + 7));
        assertCode("BAD_INPUT", "/improve", "{\"version\": " + version + ", \"seconds\": 0}");
        assertThat(plan().path("version").asInt()).isEqualTo(version);
    }

    private void assertDetail(String change, String detail) {
        JsonNode problem = post(
                        "coordinator", DAY + "/changes", "{\"version\": " + version + ", \"change\": {" + change + "}}")
                .getBody();
        assertThat(problem.path("code").asText()).isEqualTo("BAD_INPUT");
        assertThat(problem.path("detail").asText()).startsWith(detail);
    }

    private void assertCode(String code, String path, String body) {
        assertThat(post("coordinator", DAY + path, body).getBody().path("code").asText())
                .as(path + " " + body)
                .isEqualTo(code);
    }

    private JsonNode plan() {
        return get("coordinator", DAY).getBody();
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return http.withBasicAuth(user, "demo").getForEntity(path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Accept-Language", "en");
        return http.withBasicAuth(user, "demo")
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
