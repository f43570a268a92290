package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.LocalTime;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("What is told of the road")
class ToldOfTheRoadTest {
    @Autowired
    CourierFixture fixture;

    @Autowired
    RoadFixture driving;

    @Autowired
    DayProgress progress;

    @Autowired
    PlanningRest rest;

    @Autowired
    WantingRest wanting;

    @Autowired
    ReportingDelay delay;

    @Autowired
    AskingUrgently urgently;

    @Autowired
    ClosingToday closing;

    @Autowired
    ReportingBreakdown breakdown;

    @Autowired
    FinishingTrip finishing;

    @Autowired
    RoadNews news;

    @Autowired
    CourierPlans plans;

    @Autowired
    Trips trips;

    @Autowired
    JdbcClient jdbc;

    private Trip road;

    @BeforeEach
    void underway() {
        road = driving.underway();
    }

    @Test
    @DisplayName(
            "of a van that leaves late holds when the day is planned again for something else, until it is taken back")
    void lateStart() {
        Trip later = trips.on(TUESDAY).stream()
                .filter(t -> t.state() == TripState.PLANNED)
                .findFirst()
                .orElseThrow();
        LocalTime usual = later.departs();
        late(later, 60);
        assertThat(departure(later)).isEqualTo(usual.plusMinutes(60).toSecondOfDay());
        late(road, 10);
        assertThat(departure(later)).isEqualTo(usual.plusMinutes(60).toSecondOfDay());
        jdbc.sql("update trip set state = 'REPLACED' where day = ? and van = ? and wave = ?")
                .params(TUESDAY, later.van(), later.wave())
                .update();
        rest.plan(TUESDAY, COORDINATOR);
        assertThat(departure(later))
                .as("also after a plan without a trip of that van and wave")
                .isEqualTo(usual.plusMinutes(60).toSecondOfDay());
        trips.on(TUESDAY).stream()
                .filter(t -> t.van().equals(later.van()) && t.wave().equals(later.wave()))
                .forEach(t -> late(t, 0));
        assertThat(inForce().input().settled()).noneMatch(s -> s.van().equals(later.van()) && !s.underway());
    }

    @Test
    @DisplayName("once more, and with nothing new to it, leaves the plan in force as it is")
    void toldAgain() {
        fixture.toPick("S20", "M05", TUESDAY.plusDays(3));
        String number = jdbc.sql("select number from loan_request order by seq desc limit 1")
                .query(String.class)
                .single();
        CourierPlan told = rest.plan(TUESDAY, null, () -> urgently.ask(number, COORDINATOR), COORDINATOR);
        assertThat(told.version()).isEqualTo(2);
        assertThat(rest.plan(TUESDAY, 2, () -> urgently.ask(number, COORDINATOR), COORDINATOR)
                        .version())
                .isEqualTo(2);
        assertThat(plans.versions(TUESDAY)).hasSize(2);
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY, 10);
        assertThat(rest.plan(TUESDAY, 2, () -> urgently.ask(number, COORDINATOR), COORDINATOR)
                        .version())
                .as("a draft beside it says that somebody wants something else")
                .isGreaterThan(2);
    }

    @Test
    @DisplayName("is written down with who told it, once, and what was refused is not")
    void writtenDown() {
        fixture.toPick("S20", "M05", TUESDAY.plusDays(3));
        String number = jdbc.sql("select number from loan_request order by seq desc limit 1")
                .query(String.class)
                .single();
        delay.late(road.id(), 10, COORDINATOR);
        delay.late(road.id(), 0, COORDINATOR);
        delay.late(road.id(), 0, COORDINATOR);
        closing.close(new LibraryId("S20"), "누수", COORDINATOR);
        closing.close(new LibraryId("S20"), "누수", COORDINATOR);
        urgently.ask(number, COORDINATOR);
        urgently.ask(number, COORDINATOR);
        assertThatThrownBy(() -> urgently.ask("R9999999", COORDINATOR)).isInstanceOf(Refused.class);
        Actor driver = new Actor("driver", Role.DRIVER, null, road.van());
        breakdown.report(road.id(), driver);
        breakdown.report(road.id(), COORDINATOR);
        finishing.finish(road.id(), null, driver);
        assertThat(news.on(TUESDAY))
                .extracting(e -> e.by() + " " + e.kind() + " " + e.van() + " " + e.about() + " " + e.minutes())
                .containsExactly(
                        "coordinator LATE " + road.van() + " null 10",
                        "coordinator ON_TIME " + road.van() + " null null",
                        "coordinator CLOSED null S20 null",
                        "coordinator URGENT null " + number + " null",
                        "driver BROKEN " + road.van() + " null null",
                        "driver FETCHED " + road.van() + " null null");
        assertThat(news.on(TUESDAY.plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("changes no more of the plan in force than is worth it: the search begins there")
    void fromThePlanInForce() {
        wanting.want(TUESDAY, null, () -> true, COORDINATOR);
        progress.plan(TUESDAY, 1);
        CourierPlan after = inForce();
        assertThat(after.version()).isEqualTo(2);
        var before = plans.version(TUESDAY, 1).orElseThrow().plan().routes();
        var carried = new CarriedRoutes(after.input(), before, trips.on(TUESDAY)).all();
        assertThat(after.plan().score())
                .isGreaterThanOrEqualTo(
                        new PlanEvaluator(after.input()).evaluate(carried).score());
    }

    private void late(Trip trip, int minutes) {
        rest.plan(
                TUESDAY,
                null,
                () -> {
                    delay.late(trip.id(), minutes, COORDINATOR);
                    return true;
                },
                COORDINATOR);
    }

    /** The earliest that the van can leave in that wave by the plan in force, in seconds of the day. */
    private int departure(Trip trip) {
        DeliveryDay input = inForce().input();
        DeliveryDay.Wave wave = input.waves().stream()
                .filter(w -> w.id().equals(trip.wave()))
                .findFirst()
                .orElseThrow();
        return input.settled(trip.van(), wave).departure();
    }

    private CourierPlan inForce() {
        return plans.published(TUESDAY).orElseThrow();
    }
}
