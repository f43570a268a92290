package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.demo.MovableClock;
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
import org.springframework.util.LinkedMultiValueMap;

@ChaekgilTest
@CleanSlate
@DisplayName("Plans and trips over the API")
class CourierApiTest {
    private static final String DAY = "2026-11-24";

    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    TestRestTemplate http;

    @BeforeEach
    void city() {
        fixture.cityAtSix();
        fixture.tote("M02", "M05", 60);
        fixture.toteAtHub("M03", "M04", 60);
        fixture.late();
    }

    @Test
    @DisplayName("go from solve over publish to the last trip driven")
    void wholeDay() {
        assertThat(get("coordinator", "/api/plans/" + DAY).getStatusCode().value())
                .isEqualTo(404);
        JsonNode draft = post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("date").asText()).isEqualTo(DAY);
        assertThat(draft.path("score").path("hard").asLong()).isZero();
        assertThat(draft.path("consignments")).hasSize(2);
        assertThat(draft.path("trips").path(0).path("departure").asText()).matches("\\d\\d:\\d\\d:\\d\\d");
        assertThat(post("coordinator", "/api/plans/" + DAY + "/publish", null)
                        .path("state")
                        .asText())
                .isEqualTo("PUBLISHED");
        assertThat(post("coordinator", "/api/plans/" + DAY + "/publish", null)
                        .path("version")
                        .asInt())
                .as("a second click changes nothing")
                .isEqualTo(draft.path("version").asInt());

        JsonNode trips = get("coordinator", "/api/trips?day=" + DAY).getBody();
        assertThat(trips).isNotEmpty();
        for (JsonNode trip : trips) {
            assertThat(trip.path("departure").asText()).endsWith("+09:00");
            String driver = "driver-" + trip.path("van").asText().toLowerCase(java.util.Locale.ROOT);
            String path = "/api/trips/" + trip.path("id").asLong();
            toPlannedDeparture(trip);
            assertThat(post(driver, path + "/depart", null).path("state").asText())
                    .isEqualTo("UNDERWAY");
            for (JsonNode stop : trip.path("stops")) {
                post(driver, path + "/stops/" + stop.path("place").asText() + "/done", "{}");
            }
            assertThat(post(driver, path + "/finish", "{\"unloaded\": null}")
                            .path("state")
                            .asText())
                    .isEqualTo("FINISHED");
        }
        assertThat(get("coordinator", "/api/plans/" + DAY)
                        .getBody()
                        .path("state")
                        .asText())
                .isEqualTo("DRIVEN");
    }

    @Test
    @DisplayName("show a driver the own trips only, and let nobody else drive them")
    void own() {
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        post("coordinator", "/api/plans/" + DAY + "/publish", null);
        List<String> vans = new ArrayList<>();
        get("driver-v1", "/api/trips?day=" + DAY)
                .getBody()
                .forEach(t -> vans.add(t.path("van").asText()));
        assertThat(vans).allMatch("V1"::equals);
        get("driver-v1", "/api/plans/" + DAY).getBody().path("trips").forEach(t -> assertThat(
                        t.path("van").asText())
                .isEqualTo("V1"));
        JsonNode trip = get("coordinator", "/api/trips?day=" + DAY).getBody().path(0);
        String other = trip.path("van").asText().equals("V1") ? "driver-v2" : "driver-v1";
        JsonNode refused = post(other, "/api/trips/" + trip.path("id").asLong() + "/depart", null);
        assertThat(refused.path("code").asText()).isEqualTo("NOT_YOURS");
        assertThat(get("desk-m02", "/api/plans/" + DAY).getStatusCode().value()).isEqualTo(403);
        assertThat(post("driver-v1", "/api/plans/" + DAY + "/solve", null)
                        .path("code")
                        .asText())
                .isEqualTo("NOT_YOURS");
    }

    @Test
    @DisplayName("refuse days on which no van runs, and seconds that are none")
    void badInput() {
        assertThat(post("coordinator", "/api/plans/2026-11-22/solve", null)
                        .path("code")
                        .asText())
                .isEqualTo("BAD_INPUT");
        assertThat(post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 0}")
                        .path("code")
                        .asText())
                .isEqualTo("BAD_INPUT");
        assertThat(post("coordinator", "/api/plans/" + DAY + "/publish", null)
                        .path("code")
                        .asText())
                .isEqualTo("WRONG_STATE");
    }

    @Test
    @DisplayName("refuse a draft that is older than what happened on the road, and keep that trip in sight")
    void stale() {
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        post("coordinator", "/api/plans/" + DAY + "/publish", null);
        JsonNode trip = get("coordinator", "/api/trips?day=" + DAY).getBody().path(0);
        String driver = "driver-" + trip.path("van").asText().toLowerCase(java.util.Locale.ROOT);
        assertThat(tripPage(driver)).contains("부터 출발할 수 있습니다").doesNotContain("/depart");
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        toPlannedDeparture(trip);
        assertThat(tripPage(driver)).contains("/depart").doesNotContain("부터 출발할 수 있습니다");
        post(driver, "/api/trips/" + trip.path("id").asLong() + "/depart", null);
        assertThat(planPage()).contains("이 초안을 세운 뒤에").doesNotContain("/publish");
        assertThat(post("coordinator", "/api/plans/" + DAY + "/publish", null)
                        .path("code")
                        .asText())
                .isEqualTo("WRONG_STATE");
        fixture.tote("M07", "M08", 60);
        fixture.late();
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        assertThat(planPage()).doesNotContain("이 초안을 세운 뒤에").contains("/publish", "운행 중");
        JsonNode published = post("coordinator", "/api/plans/" + DAY + "/publish", null);
        assertThat(published.path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(get("coordinator", "/api/plans/" + DAY).getBody().path("begun"))
                .extracting(t -> t.path("id").asLong())
                .containsExactly(trip.path("id").asLong());
        assertThat(planPage()).contains("운행 중");
    }

    private void toPlannedDeparture(JsonNode trip) {
        java.time.Instant leaves =
                java.time.OffsetDateTime.parse(trip.path("departure").asText()).toInstant();
        if (clock.instant().isBefore(leaves)) {
            clock.moveTo(leaves);
        }
    }

    private String planPage() {
        return page("coordinator", "/plans/" + DAY);
    }

    private String tripPage(String driver) {
        return page(driver, "/trip");
    }

    /** What a person sees who signed in with a browser. */
    private String page(String user, String path) {
        ResponseEntity<String> form = http.getForEntity("/login", String.class);
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.getBody());
        assertThat(csrf.find()).isTrue();
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.COOKIE, cookie(form));
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("_csrf", csrf.group(1));
        fields.set("username", user);
        fields.set("password", "demo");
        ResponseEntity<String> in =
                http.exchange("/login", HttpMethod.POST, new HttpEntity<>(fields, headers), String.class);
        HttpHeaders signedIn = new HttpHeaders();
        signedIn.set(HttpHeaders.COOKIE, cookie(in));
        signedIn.set(HttpHeaders.ACCEPT_LANGUAGE, "ko");
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(signedIn), String.class)
                .getBody();
    }

    private static String cookie(ResponseEntity<String> answer) {
        return String.join(
                "; ",
                answer.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream()
                        .map(c -> c.split(";")[0])
                        .toList());
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return http.withBasicAuth(user, "demo").getForEntity(path, JsonNode.class);
    }

    private JsonNode post(String user, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(user, "demo")
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class)
                .getBody();
    }
}
