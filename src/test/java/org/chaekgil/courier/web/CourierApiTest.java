package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.DepartingTrip;
import org.chaekgil.courier.ReportingBreakdown;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.Trips;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
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
@DisplayName("Plans and trips over the API")
class CourierApiTest {
    private static final String DAY = "2026-11-24";

    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Trips trips;

    @Autowired
    DepartingTrip departing;

    @Autowired
    ReportingBreakdown breakdown;

    @Autowired
    Whereabouts whereabouts;

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
        int consignments = 0;
        for (String driver : List.of("driver-v1", "driver-v2", "driver-v3")) {
            JsonNode plan = get(driver, "/api/plans/" + DAY).getBody();
            assertThat(plan.path("consignments").isEmpty())
                    .isEqualTo(plan.path("trips").isEmpty());
            consignments += plan.path("consignments").size();
        }
        assertThat(consignments).as("each van's own, and nobody else's").isEqualTo(2);
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
    @DisplayName("tell those who run the network, and nobody else, how promises held")
    void promises() {
        ResponseEntity<JsonNode> told = get("coordinator", "/api/promises?from=2026-11-16&to=2026-11-23");
        assertThat(told.getStatusCode().value()).isEqualTo(200);
        assertThat(told.getBody().path("made").asInt(-1)).isZero();
        assertThat(told.getBody().path("percent").isNull()).isTrue();
        assertThat(get("admin", "/api/promises").getBody().path("to").asText()).isEqualTo("2026-11-23");
        assertThat(get("desk-m02", "/api/promises").getStatusCode().value()).isEqualTo(403);
        assertThat(get("coordinator", "/api/promises?from=2026-11-23&to=2026-11-16")
                        .getBody()
                        .path("code")
                        .asText())
                .isEqualTo("BAD_INPUT");
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
    @DisplayName(
            "are published as seen, and one that cannot be driven only when that is confirmed, the reasons being named")
    void seenAndConfirmed() {
        JsonNode solved = post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        int version = solved.path("version").asInt();
        String wave = solved.at("/trips/0/wave").asText();
        String start = wave.equals("AM") ? "09:00" : "13:30";
        String end = wave.equals("AM") ? "09:01" : "13:31";
        String publish = "/api/plans/" + DAY + "/publish";
        assertThat(post("coordinator", publish, "{\"version\": " + (version + 1) + "}")
                        .path("code")
                        .asText())
                .isEqualTo("WRONG_STATE");
        JsonNode shifted = post(
                "coordinator",
                "/api/plans/" + DAY + "/changes",
                "{\"version\": %d, \"change\": {\"kind\": \"SHIFT\", \"wave\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}}"
                        .formatted(version, wave, start, end));
        assertThat(shifted.path("score").path("hard").asLong())
                .as(shifted.toString())
                .isNegative();
        assertThat(planPage()).contains("그래도 게시", "회차 끝(" + end + ")", "name=\"confirmed\"");
        String seen = "{\"version\": %d, \"confirmed\": %s}";
        JsonNode refused = post(
                "coordinator", publish, seen.formatted(shifted.path("version").asInt(), "false"));
        assertThat(refused.path("code").asText()).isEqualTo("CANNOT_BE_DRIVEN");
        assertThat(refused.path("title").asText()).contains("회차 끝(" + end + ")");
        assertThat(post("coordinator", publish, null).path("code").asText()).isEqualTo("CANNOT_BE_DRIVEN");
        assertThat(post(
                                "coordinator",
                                publish,
                                seen.formatted(shifted.path("version").asInt(), "true"))
                        .path("state")
                        .asText())
                .isEqualTo("PUBLISHED");
    }

    @Test
    @DisplayName("let things that happen be told while a draft lies beside the plan in force, which then falls away")
    void happensBesideDraft() {
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        int version = post("coordinator", "/api/plans/" + DAY + "/publish", null)
                .path("version")
                .asInt();
        assertThat(planPage()).contains("/late", "/closed", "/urgent").doesNotContain("게시하지 않은 초안");
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        String page = planPage();
        assertThat(page).contains("/late", "/closed", "/broken", "/urgent", "게시하지 않은 초안(" + (version + 1) + "판)");
        assertThat(page.substring(page.indexOf("/late\"")))
                .as("the version in force is told against")
                .matches("(?s)[^>]*>.{0,400}name=\"version\" value=\"" + version + "\".*");
    }

    @Test
    @DisplayName("can be made for all days that can be planned, and say of the others why not")
    void daysAhead() {
        assertThat(page("coordinator", "/plans/2026-12-08")).contains("/solve");
        assertThat(page("coordinator", "/plans/2026-11-28"))
                .doesNotContain("/solve")
                .contains("차량이 운행하지 않는 날");
        assertThat(page("coordinator", "/plans/2026-12-09"))
                .doesNotContain("/solve")
                .contains("2026-12-08까지");
        assertThat(page("coordinator", "/plans/2026-11-20"))
                .doesNotContain("/solve")
                .contains("이미 지난 날");
        assertThat(post("coordinator", "/api/plans/2026-11-28/solve", null)
                        .path("title")
                        .asText())
                .contains("차량이 운행하지 않는 날");
    }

    @Test
    @DisplayName("refuse days further ahead than can be planned, naming the last one, and lead nobody there")
    void tooFar() {
        String publish = "/api/plans/9999-12-31/publish";
        for (String day : List.of("2026-12-09", "9999-12-31")) {
            JsonNode refused = post("coordinator", "/api/plans/" + day + "/solve", "{\"seconds\": 1}");
            assertThat(refused.path("code").asText()).isEqualTo("BAD_INPUT");
            assertThat(refused.path("title").asText()).contains(day, "2026-12-08");
        }
        assertThat(post("coordinator", publish, null).path("code").asText()).isEqualTo("WRONG_STATE");
        assertThat(post("coordinator", "/api/plans/2026-12-08/solve", "{\"seconds\": 1}")
                        .path("state")
                        .asText())
                .isEqualTo("DRAFT");
        assertThat(page("coordinator", "/plans/2026-12-07")).contains("/plans/2026-12-08");
        assertThat(page("coordinator", "/plans/2026-12-08")).doesNotContain("rel=\"next\"");
        assertThat(page("coordinator", "/plans/9999-12-31")).doesNotContain("10000");
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
        assertThat(planPage()).contains("새 초안을 세운 뒤에", "운행 중").doesNotContain("/publish");
        assertThat(get("coordinator", "/api/plans/" + DAY)
                        .getBody()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(post("coordinator", "/api/plans/" + DAY + "/publish", null)
                        .path("code")
                        .asText())
                .isEqualTo("WRONG_STATE");
        fixture.tote("M07", "M08", 60);
        fixture.late();
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        assertThat(planPage()).doesNotContain("새 초안을 세운 뒤에").contains("/publish", "운행 중");
        JsonNode published = post("coordinator", "/api/plans/" + DAY + "/publish", null);
        assertThat(published.path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(get("coordinator", "/api/plans/" + DAY).getBody().path("begun"))
                .extracting(t -> t.path("id").asLong())
                .containsExactly(trip.path("id").asLong());
        assertThat(planPage()).contains("운행 중");
    }

    @Test
    @DisplayName(
            "let a driver say that the load of a broken van is at the hub, and thank nobody for a finished day before")
    void broughtToHub() {
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        post("coordinator", "/api/plans/" + DAY + "/publish", null);
        Trip broken = null;
        for (Trip trip : trips.on(CourierFixture.TUESDAY)) {
            fixture.timeToLeave(trip);
            Trip left = departing.depart(trip.id(), null, CourierFixture.COORDINATOR);
            if (!whereabouts.onVan(left.van()).isEmpty()) {
                broken = left;
                break;
            }
        }
        breakdown.report(broken.id(), CourierFixture.COORDINATOR);
        String driver = "driver-" + broken.van().toLowerCase(java.util.Locale.ROOT);
        assertThat(tripPage(driver))
                .contains("행낭을 모두 거점에 내려놓았음", "/trip/" + broken.id() + "/finish")
                .doesNotContain("수고하셨습니다");
        post(driver, "/api/trips/" + broken.id() + "/finish", null);
        assertThat(whereabouts.onVan(broken.van())).isEmpty();
        assertThat(tripPage(driver)).doesNotContain("행낭을 모두 거점에 내려놓았음", "수고하셨습니다");
    }

    @Test
    @DisplayName(
            "are driven in order: a stop is left out by word only, done again says so, what was forgotten or not ready is named")
    void inOrder() {
        String fromHub = fixture.toteAtHub("M03", "M02", 60);
        fixture.late();
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        post("coordinator", "/api/plans/" + DAY + "/publish", null);
        Trip trip = trips.on(CourierFixture.TUESDAY).stream()
                .filter(t ->
                        t.stop(new LibraryId("M02")).isPresent() && t.stops().size() > 1)
                .findFirst()
                .orElseThrow();
        fixture.timeToLeave(trip);
        String path = "/api/trips/" + trip.id() + "/stops/";
        int m02 = trip.stop(new LibraryId("M02")).orElseThrow().position();
        String last = trip.stops().get(trip.stops().size() - 1).library().value();
        JsonNode tooSoon = post("coordinator", path + last + "/done", "{}");
        assertThat(tooSoon.path("code").asText()).isEqualTo("WRONG_STATE");
        assertThat(tooSoon.path("title").asText())
                .contains(trip.stops().get(0).library().value());
        assertThat(trips.find(trip.id()).orElseThrow().departedAt()).isNull();
        departing.depart(trip.id(), null, CourierFixture.COORDINATOR);
        assertThat(post("coordinator", path + trip.stops().get(0).library().value() + "/skip", "{}")
                        .path("code")
                        .asText())
                .isEqualTo("BAD_INPUT");
        for (int i = 0; i < m02; i++) {
            post("coordinator", path + trip.stops().get(i).library().value() + "/skip", "{\"reason\": \"CLOSED\"}");
        }
        clock.plus(java.time.Duration.ofMinutes(5));
        String open = fixture.openTote("M02", "M05", 3);
        fixture.staged("M02", "M05", 2);
        String driver = "driver-" + trip.van().toLowerCase(java.util.Locale.ROOT);
        assertThat(tripPage(driver)).contains("봉하지 않은 행낭 1개(3권), 행낭에 없는 책 2권", open);
        JsonNode done = post("coordinator", path + "M02/done", "{\"unloaded\": []}");
        assertThat(done.path("overlooked").path(0).path("tote").asText()).isEqualTo(fromHub);
        assertThat(done.path("message").asText()).contains(fromHub, "준비되지 않아 남은 책: 봉하지 않은 행낭 1개(3권)");
        JsonNode again = post("coordinator", path + "M02/done", "{}");
        assertThat(again.path("message").asText()).contains("이미 마친 정차", fromHub);
        assertThat(whereabouts.onVan(trip.van()))
                .extracting(t -> t.barcode().value())
                .contains(fromHub);
        assertThat(tripPage(driver)).contains("내리지 않은 행낭", fromHub);
    }

    @Test
    @DisplayName("say which tote a driver named that is not there, and when a trip may leave")
    void sentences() {
        post("coordinator", "/api/plans/" + DAY + "/solve", "{\"seconds\": 1}");
        post("coordinator", "/api/plans/" + DAY + "/publish", null);
        JsonNode trip = get("coordinator", "/api/trips?day=" + DAY).getBody().path(0);
        String depart = "/api/trips/" + trip.path("id").asLong() + "/depart";
        JsonNode early = post("coordinator", depart, null);
        assertThat(early.path("code").asText()).isEqualTo("WRONG_STATE");
        String anHourBefore = OffsetDateTime.parse(trip.path("departure").asText())
                .atZoneSameInstant(OpeningCalendar.ZONE)
                .minusHours(1)
                .format(DateTimeFormatter.ofPattern("HH:mm"));
        assertThat(early.path("title").asText()).contains(anHourBefore, DAY);
        toPlannedDeparture(trip);
        JsonNode noTrip = post("coordinator", "/api/trips/987654/depart", null);
        assertThat(noTrip.path("code").asText()).isEqualTo("BAD_INPUT");
        assertThat(noTrip.path("title").asText()).contains("987654");
        JsonNode noStop = post("coordinator", "/api/trips/" + trip.path("id").asLong() + "/stops/Z99/done", null);
        assertThat(noStop.path("code").asText()).isEqualTo("BAD_INPUT");
        assertThat(noStop.path("title").asText()).contains("Z99");
        JsonNode unknown = post("coordinator", depart, "{\"loaded\": [\"T9999999\"]}");
        assertThat(unknown.path("code").asText()).isEqualTo("BAD_INPUT");
        assertThat(unknown.path("title").asText()).contains("T9999999");
        assertThat(get("coordinator", "/api/trips?day=" + DAY)
                        .getBody()
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("PLANNED");
    }

    private void toPlannedDeparture(JsonNode trip) {
        Instant leaves = OffsetDateTime.parse(trip.path("departure").asText()).toInstant();
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

    private String page(String user, String path) {
        return new Visitor(http.getRootUri(), user, "demo").sees(path);
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
