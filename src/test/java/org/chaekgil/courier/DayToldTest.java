package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.Closures;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.ExpectedArrival;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.PromisingDay;
import org.chaekgil.request.Prospect;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.workflow.DueWork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("The day told before a request is sent")
class DayToldTest {
    /** By van from several libraries, some of which the plan does not visit; the last has copies of its own of some titles. */
    private static final List<String> PICKUPS = List.of("S05", "S22", "M03");

    @Autowired
    CourierFixture fixture;

    @Autowired
    PlanningDay planning;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    PromisingDay promising;

    @Autowired
    PlacingRequest placing;

    @Autowired
    LoanRequests requests;

    @Autowired
    ExpectedArrival arrivals;

    @Autowired
    Closures closures;

    @Autowired
    OpeningCalendar calendar;

    @Autowired
    MovableClock clock;

    @Autowired
    DueWork work;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("is the day promised when it was sent, whichever of many copies is sent")
    void same() {
        fixture.cityAtSix();
        fixture.staged("M02", "S05", 40);
        fixture.staged("M05", "S22", 40);
        fixture.late();
        planning.keep(
                planning.plan(TUESDAY, 0, null, () -> false),
                new PlanningWish(TUESDAY, PlanningWish.Kind.PLAN, COORDINATOR.user()));
        publishing.publish(TUESDAY, COORDINATOR);

        List<String> cards = jdbc.sql("select number from card where active order by number limit 12")
                .query(String.class)
                .list();
        List<Long> titles = jdbc.sql(
                        """
                        select f.title from free_item f where f.deliverable = 'YES' group by f.title
                        having count(distinct f.home) >= 6 order by f.title limit 12""")
                .query(Long.class)
                .list();
        List<String> told = new ArrayList<>();
        List<String> promised = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            TitleId title = new TitleId(titles.get(i));
            LibraryId pickup = new LibraryId(PICKUPS.get(i % PICKUPS.size()));
            CardNumber card = new CardNumber(cards.get(i));
            Prospect prospect = promising.prospect(title, pickup);
            RequestNumber number = placing.place(
                            new PlacingRequest.Wish(card, title, null, pickup, false),
                            new Actor(card.value(), Role.CITIZEN, null, null))
                    .number();
            work.runDue();
            told.add(title + " at " + pickup + " " + prospect.day());
            promised.add(title + " at " + pickup + " "
                    + requests.find(number).orElseThrow().promisedOn());
        }
        assertThat(promised).hasSizeGreaterThan(6).isEqualTo(told);
    }

    @Test
    @DisplayName("comes after the only library with a copy has opened again")
    void closedLibrary() {
        fixture.cityAtSix();
        LibraryId home = new LibraryId("M02");
        LocalDate reopens = TUESDAY.plusDays(7);
        closures.close(home, TUESDAY, reopens.minusDays(1), "공사");
        assertThat(arrivals.from(home, new LibraryId("M05"), clock.instant()).days())
                .allMatch(day -> !day.isBefore(reopens));
    }

    @Test
    @DisplayName("passes over a public holiday, the weekend after it, and days on which the pickup library is closed")
    void holiday() {
        fixture.cityAtSix();
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        LibraryId pickup = new LibraryId("M05");
        clock.moveTo(
                christmas.minusDays(1).atTime(18, 0).atZone(clock.getZone()).toInstant());
        List<LocalDate> days =
                arrivals.from(new LibraryId("M02"), pickup, clock.instant()).days();
        assertThat(days).allMatch(day -> day.isAfter(christmas.plusDays(2)));
        assertThat(days).allMatch(day -> calendar.hours(pickup, day).isPresent());
    }
}
