package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.notice.Notice;
import org.chaekgil.notice.NoticeKind;
import org.chaekgil.notice.Notices;
import org.chaekgil.request.ExpectedArrival;
import org.chaekgil.request.HitRate;
import org.chaekgil.request.KeepingPromises;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.Promise;
import org.chaekgil.request.Promise.Source;
import org.chaekgil.request.PromiseBook;
import org.chaekgil.request.PromiseBook.Cause;
import org.chaekgil.request.PromiseExperience;
import org.chaekgil.request.PromiseReport;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("Promises and plans")
class RevisingPromisesTest {
    private static final LibraryId FROM = new LibraryId("M02");
    private static final LibraryId TO = new LibraryId("M05");

    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    PlanningDay planning;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    Trips trips;

    @Autowired
    ExpectedArrival arrivals;

    @Autowired
    KeepingPromises promises;

    @Autowired
    PromiseBook book;

    @Autowired
    PromiseReport report;

    @Autowired
    PromiseExperience experience;

    @Autowired
    LoanRequests requests;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void city() {
        fixture.cityAtSix();
    }

    @Test
    @DisplayName("rest on fixed rounds before any plan, on the published one of the day, and on it for days like it")
    void sources() {
        assertThat(fromShelf().source()).isEqualTo(Source.FALLBACK);
        fixture.staged("M02", "M05", 90);
        fixture.staged("M05", "M02", 90);
        publish();
        assertThat(trips.lastLike(TUESDAY)).isEmpty();
        assertThat(trips.lastLike(TUESDAY.plusDays(1))).contains(TUESDAY);
        clock.plus(Duration.ofHours(14));
        Promise evening = fromShelf();
        assertThat(evening.source()).isEqualTo(Source.EXPECTED);
        assertThat(evening.days().get(0)).isAfter(TUESDAY);
        assertThat(evening.chance()).isBetween(90, 100);
    }

    @Test
    @DisplayName("are moved by a plan that breaks them, with the cause and one notice; the first stays in the report")
    void moved() {
        fixture.toPick("M02", "M05", TUESDAY.plusDays(1));
        LoanRequest kept = only();
        fixture.toPick("M02", "M05", null);
        LoanRequest broken = requests.concerning(null, RequestState.TO_PICK).stream()
                .filter(r -> r.promisedOn() == null)
                .findFirst()
                .orElseThrow();
        LocalDate yesterday = TUESDAY.minusDays(1);
        Promise tooEarly = new Promise(
                List.of(yesterday, TUESDAY, TUESDAY.plusDays(1)), 0, Source.EXPECTED, Promise.Way.HUB, true, 96);
        promises.promise(broken, tooEarly, Cause.SOURCED_ANEW);

        fixture.staged("M02", "M05", 90);
        publish();

        assertThat(book.of(kept.number())).isEmpty();
        assertThat(requests.find(kept.number()).orElseThrow().promisedOn()).isEqualTo(TUESDAY.plusDays(1));
        List<PromiseBook.Made> made = book.of(broken.number());
        assertThat(made).extracting(PromiseBook.Made::cause).containsExactly(Cause.ASKED, Cause.PLAN);
        assertThat(made.get(0).day()).isEqualTo(yesterday);
        assertThat(requests.find(broken.number()).orElseThrow().promisedOn())
                .isEqualTo(made.get(1).day())
                .isAfterOrEqualTo(TUESDAY);
        assertThat(notices.forPatron(broken.patron()))
                .containsExactly(new Notice(
                        TO, NoticeKind.DELAYED, List.of(broken.number().value()), clock.instant()));
        assertThat(report.between(yesterday, yesterday))
                .containsExactly(new PromiseReport.Line(yesterday, TO, true, 1, 0, 0, -1));
    }

    @Test
    @DisplayName("are held when the book was there by the end of the day, and that is learned")
    void held() {
        for (int i = 0; i < 4; i++) {
            fixture.toPick("M02", "M05", null);
        }
        List<LoanRequest> all = requests.concerning(null, RequestState.TO_PICK);
        Promise today = new Promise(
                List.of(TUESDAY, TUESDAY.plusDays(1), TUESDAY.plusDays(2)),
                0,
                Source.PUBLISHED,
                Promise.Way.HUB,
                true,
                96);
        all.forEach(request -> promises.promise(request, today, Cause.ASKED));
        arrives(all.get(0), TUESDAY, "READY");
        arrives(all.get(1), TUESDAY.plusDays(1), "READY");
        arrives(all.get(2), TUESDAY, "CANCELLED");
        assertThat(report.between(TUESDAY, TUESDAY))
                .containsExactly(new PromiseReport.Line(TUESDAY, TO, true, 3, 1, 0, 0));
        assertThat(HitRate.of(report.between(TUESDAY, TUESDAY)).percent()).isEqualTo(33.3);

        experience.learn(TUESDAY.plusDays(3));
        PromiseExperience.Count expected = new PromiseExperience.Count(3, List.of(1, 2, 2));
        PromiseExperience.Record known = experience.of(today.kind(), FROM, TO);
        assertThat(known).isEqualTo(new PromiseExperience.Record(expected, expected, expected));
        assertThat(experience.of("other", TO, FROM).way()).isEqualTo(PromiseExperience.Count.NONE);
    }

    private Promise fromShelf() {
        return arrivals.from(FROM, TO, clock.instant());
    }

    private void publish() {
        fixture.late();
        planning.keep(
                planning.plan(TUESDAY, 0, null, () -> false),
                new PlanningWish(TUESDAY, PlanningWish.Kind.PLAN, COORDINATOR.user()));
        publishing.publish(TUESDAY, COORDINATOR);
        assertThat(trips.on(TUESDAY)).isNotEmpty();
    }

    private LoanRequest only() {
        return requests.concerning(null, RequestState.TO_PICK).get(0);
    }

    private void arrives(LoanRequest request, LocalDate day, String state) {
        jdbc.sql("insert into request_event (request, at, state) values (:request, :at, :state)")
                .param("request", request.number().value())
                .param("at", day.atTime(15, 0).atZone(clock.getZone()).toOffsetDateTime())
                .param("state", state)
                .update();
    }
}
