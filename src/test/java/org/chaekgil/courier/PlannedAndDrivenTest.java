package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.DRIVER_V1;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.util.List;
import org.chaekgil.access.Refused;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.CostParts;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("A day's plans and what was driven")
class PlannedAndDrivenTest {
    @Autowired
    RoadFixture driving;

    @Autowired
    MovableClock clock;

    @Autowired
    PlanningRest rest;

    @Autowired
    ReportingDelay delay;

    @Autowired
    ClosingToday closing;

    @Autowired
    ReportingBreakdown breakdown;

    @Autowired
    FinishingStop stopping;

    @Autowired
    SkippingStop skipping;

    @Autowired
    FinishingTrip finishing;

    @Autowired
    NamingLeftovers leftovers;

    @Autowired
    DrivenDays driven;

    @Autowired
    ComparingPlans comparing;

    @Autowired
    CourierPlans plans;

    @Autowired
    Trips trips;

    @Test
    @DisplayName("are compared by the plan in force when a van was due: planning again afterwards undoes no delay")
    void lateStaysLate() {
        Trip road = driving.underway();
        TripStop first = road.stops().get(0);
        DrivenStop atFirst = stop(first.library());
        assertThat(atFirst.state()).isEqualTo(DrivenStop.State.DONE);
        assertThat(atFirst.delay())
                .isEqualTo(Duration.between(
                        TUESDAY.atTime(first.leaves()).atZone(clock.getZone()).toInstant(), first.doneAt()));
        assertThat(atFirst.loaded()).isEqualTo(70).isEqualTo(atFirst.due().load());
        assertThat(atFirst.unloaded()).isEqualTo(first.moved().itemsUnloaded());

        TripStop next = road.next().orElseThrow();
        assertThat(stop(next.library()).state()).isEqualTo(DrivenStop.State.OPEN);
        driving.at(next.leaves(), 3);
        delay.late(road.id(), 25, COORDINATOR);
        CourierPlan second = rest.plan(TUESDAY, COORDINATOR);
        TripStop again = now(road).next().orElseThrow();
        assertThat(again.library()).isEqualTo(next.library());
        driving.at(again.leaves(), 0);
        stopping.done(road.id(), again.library(), null, null, COORDINATOR);
        DrivenStop late = stop(next.library());
        assertThat(late.due().version()).isEqualTo(1);
        assertThat(late.due().leaves()).isEqualTo(next.leaves());
        assertThat(late.delay()).isGreaterThan(Duration.ofMinutes(20));

        TripStop third = now(road).next().orElseThrow();
        DrivenStop ahead = stop(third.library());
        assertThat(ahead.first().version()).isEqualTo(1);
        assertThat(ahead.due().version()).isEqualTo(second.version());
        assertThat(ahead.due().leaves())
                .isEqualTo(third.leaves())
                .isAfter(ahead.first().leaves());
        driving.at(third.leaves(), 0);
        skipping.skip(road.id(), third.library(), SkipReason.NO_ACCESS, COORDINATOR);
        assertThat(stop(third.library()).state()).isEqualTo(DrivenStop.State.SKIPPED);
        assertThat(stop(third.library()).why()).isEqualTo(SkipReason.NO_ACCESS);
        finishing.finish(road.id(), null, COORDINATOR);
        DrivenTrip trip = trip(road);
        assertThat(trip.departureDelay()).isZero();
        assertThat(trip.returns()).isNotEqualTo(trip.firstReturns());
        assertThat(trip.finishedAt()).isNotNull();
        assertThat(driven.stops(TUESDAY))
                .filteredOn(s -> road.van().equals(s.due().van()) && road.wave().equals(s.wave()))
                .isNotEmpty()
                .noneMatch(s -> s.state() == DrivenStop.State.OPEN);
    }

    @Test
    @DisplayName("tell a stop that was left out in time from one where a van was due and did not come")
    void leftOut() {
        Trip road = driving.underway();
        LibraryId inTime = road.stops().get(2).library();
        closing.close(inTime, "정전", COORDINATOR);
        rest.plan(TUESDAY, COORDINATOR);
        assertThat(stop(inTime).state()).isEqualTo(DrivenStop.State.LEFT_OUT);
        assertThat(stop(inTime).due()).isNull();

        TripStop next = now(road).next().orElseThrow();
        driving.at(next.leaves(), 5);
        closing.close(next.library(), "누수", COORDINATOR);
        rest.plan(TUESDAY, COORDINATOR);
        assertThat(now(road).stop(next.library())).as("the trip forgot it").isEmpty();
        assertThat(stop(next.library()).state()).isEqualTo(DrivenStop.State.NOT_DRIVEN);
        assertThat(stop(next.library()).due().leaves()).isEqualTo(next.leaves());
    }

    @Test
    @DisplayName("name what a breakdown left, and trips that nobody drove")
    void broken() {
        Trip road = driving.underway();
        TripStop next = road.next().orElseThrow();
        driving.at(next.leaves(), 1);
        breakdown.report(road.id(), COORDINATOR);
        assertThat(stop(next.library()).state()).isEqualTo(DrivenStop.State.BROKEN);
        assertThat(trip(road).state()).isEqualTo(TripState.BROKEN);
        assertThat(trip(road).returnDelay()).isNull();
        rest.plan(TUESDAY, COORDINATOR);
        leftovers.name(TUESDAY);
        assertThat(driven.stops(TUESDAY))
                .extracting(DrivenStop::state)
                .contains(DrivenStop.State.NOT_DRIVEN)
                .doesNotContain(DrivenStop.State.OPEN);
    }

    @Test
    @DisplayName("are kept as versions, of which any two can be laid side by side")
    void versions() {
        Trip road = driving.underway();
        LibraryId closed = road.stops().get(2).library();
        closing.close(closed, "정전", COORDINATOR);
        rest.plan(TUESDAY, COORDINATOR);
        assertThat(plans.versions(TUESDAY))
                .extracting(PlanVersion::version, PlanVersion::state, PlanVersion::publishedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, PlanState.PUBLISHED, "coordinator"),
                        org.assertj.core.groups.Tuple.tuple(1, PlanState.REPLACED, "coordinator"));
        PlanComparison both = comparing.compare(TUESDAY, PlanChoice.of("1"), PlanChoice.of("2"), COORDINATOR);
        assertThat(both.stops())
                .filteredOn(ComparedStop::lost)
                .extracting(ComparedStop::library)
                .contains(closed);
        assertThat(both.stops().get(0).changed()).isTrue();
        for (PlanComparison.Side side : List.of(both.a(), both.b())) {
            assertThat(side.cost().all()).isEqualTo(-side.plan().plan().score().soft());
            assertThat(side.cost().rest()).isZero();
            assertThat(side.cost().trips()).isPositive();
            assertThat(side.inTime() + side.late()).isEqualTo(side.totals().items());
        }
        PlanComparison same = comparing.compare(TUESDAY, PlanChoice.of("2"), PlanChoice.of("2"), COORDINATOR);
        assertThat(same.stops()).isNotEmpty().noneMatch(ComparedStop::changed);
        PlanComparison fixed = comparing.compare(TUESDAY, PlanChoice.of("1"), PlanChoice.FIXED_ROUNDS, COORDINATOR);
        assertThat(fixed.b().totals().items()).isEqualTo(fixed.a().totals().items());
        assertThat(fixed.b().cost().all())
                .isGreaterThanOrEqualTo(fixed.a().cost().all());
        assertThat(CostParts.itemsLate(
                        fixed.b().plan().input(), fixed.b().plan().plan()))
                .isEqualTo(fixed.b().late());
        assertThatThrownBy(() -> comparing.compare(TUESDAY, PlanChoice.of("1"), PlanChoice.of("9"), COORDINATOR))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("BAD_INPUT");
        assertThatThrownBy(() -> comparing.compare(TUESDAY, PlanChoice.of("1"), PlanChoice.of("2"), DRIVER_V1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOT_YOURS");
    }

    @Test
    @DisplayName("say of stops that were done when a plan was made that nothing was decided about them")
    void over() {
        Trip road = driving.underway();
        finishing.finish(road.id(), null, COORDINATOR);
        rest.plan(TUESDAY, COORDINATOR);
        PlanComparison both = comparing.compare(TUESDAY, PlanChoice.of("1"), PlanChoice.of("2"), COORDINATOR);
        assertThat(both.counts().over()).isPositive();
        assertThat(both.stops())
                .filteredOn(ComparedStop::over)
                .anyMatch(s -> s.library().equals(road.stops().get(0).library()))
                .allMatch(s -> s.a().van().equals(road.van()) && s.a().wave().equals(road.wave()) && !s.changed());
    }

    @Test
    @DisplayName("say of stops that a broken van had not done who makes them now, or that nobody does")
    void brokenDownInBetween() {
        Trip road = driving.underway();
        breakdown.report(road.id(), COORDINATOR);
        LibraryId closed = road.stops().get(road.stops().size() - 1).library();
        closing.close(closed, "정전", COORDINATOR);
        CourierPlan second = rest.plan(TUESDAY, COORDINATOR);
        PlanComparison both =
                comparing.compare(TUESDAY, PlanChoice.of("1"), new PlanChoice(second.version()), COORDINATOR);
        assertThat(both.stops())
                .filteredOn(ComparedStop::over)
                .extracting(ComparedStop::library)
                .containsExactly(road.stops().get(0).library());
        assertThat(both.stops())
                .filteredOn(s -> s.library().equals(closed) && s.a() != null)
                .isNotEmpty()
                .allMatch(ComparedStop::lost);
        for (TripStop left : road.stops().subList(1, road.stops().size() - 1)) {
            boolean stopsThere = second.plan().trips().stream()
                    .flatMap(t -> t.stops().stream())
                    .anyMatch(s -> s.place().equals(left.library().value()));
            assertThat(both.stops())
                    .filteredOn(s -> s.library().equals(left.library())
                            && s.a() != null
                            && s.a().van().equals(road.van())
                            && s.a().wave().equals(road.wave()))
                    .singleElement()
                    .satisfies(s -> assertThat(s.otherVan() || s.lost()).isTrue())
                    .satisfies(s -> assertThat(s.lost() && stopsThere).isFalse());
        }
    }

    private DrivenStop stop(LibraryId library) {
        return driven.stops(TUESDAY).stream()
                .filter(s -> s.library().equals(library))
                .findFirst()
                .orElseThrow();
    }

    private DrivenTrip trip(Trip of) {
        return driven.trips(TUESDAY).stream()
                .filter(t -> t.van().equals(of.van()) && t.wave().equals(of.wave()))
                .findFirst()
                .orElseThrow();
    }

    private Trip now(Trip of) {
        return trips.find(of.id()).orElseThrow();
    }
}
