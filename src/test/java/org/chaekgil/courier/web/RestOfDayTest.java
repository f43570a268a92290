package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.LocalTime;
import org.chaekgil.courier.AskingUrgently;
import org.chaekgil.courier.ClosingToday;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.PlanningRest;
import org.chaekgil.courier.ReportingBreakdown;
import org.chaekgil.courier.RoadFixture;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripStop;
import org.chaekgil.courier.Trips;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("The sheet of a plan that was made while vans were on the road")
class RestOfDayTest {
    @Autowired
    RoadFixture driving;

    @Autowired
    PlanningRest rest;

    @Autowired
    ReportingBreakdown breakdown;

    @Autowired
    ClosingToday closing;

    @Autowired
    AskingUrgently urgently;

    @Autowired
    CourierFixture fixture;

    @Autowired
    Reasons reasons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trips trips;

    @Autowired
    MovableClock clock;

    @Test
    @DisplayName(
            "shows at a stop that is done what was moved there and when the van left, and says that it is of the rest")
    void done() {
        Trip road = driving.underway();
        CourierPlan plan = rest.plan(TUESDAY, COORDINATOR);
        PlanSheet sheet = PlanSheet.of(plan, plan.plan(), trips.on(TUESDAY));
        assertThat(sheet.rest()).isTrue();
        PlanSheet.Leg leg = leg(sheet, road);
        PlanSheet.Stop first = leg.stops().get(0);
        TripStop done = road.stops().get(0);
        assertThat(first.done()).isTrue();
        assertThat(first.load()).isEqualTo(done.moved().itemsLoaded()).isPositive();
        assertThat(first.unload()).isEqualTo(done.moved().itemsUnloaded());
        assertThat(first.leaves()).isEqualTo(local(done));
        PlanSheet.Stop next = leg.stops().get(1);
        assertThat(next.done()).isFalse();
        assertThat(next.before()).isEqualTo(first.onBoard());
        assertThat(leg.firstLoad()).isEqualTo(first.onBoard() - first.load() + first.unload());
    }

    @Test
    @DisplayName("draws a van that broke down no farther than it came")
    void broken() {
        Trip road = driving.underway();
        breakdown.report(road.id(), COORDINATOR);
        CourierPlan plan = rest.plan(TUESDAY, COORDINATOR);
        PlanSheet sheet = PlanSheet.of(plan, plan.plan(), trips.on(TUESDAY));
        PlanSheet.Leg leg = leg(sheet, road);
        assertThat(leg.broken()).isTrue();
        assertThat(leg.done()).isEqualTo(1);
        assertThat(leg.returns()).isEqualTo(LocalTime.ofInstant(now(road).finishedAt(), clock.getZone()));
        PlanMap.Line line = PlanMap.of(sheet).trips().stream()
                .filter(l -> l.van().equals(road.van()) && l.wave().equals(road.wave()))
                .findFirst()
                .orElseThrow();
        assertThat(line.stops()).hasSize(1);
        assertThat(line.way()).hasSize(2);
        assertThat(line.load().get(line.load().size() - 1)[0])
                .isEqualTo(leg.returns().toSecondOfDay());
    }

    @Test
    @DisplayName("tells a library that is closed, where no stop can be had, from one that no van comes to")
    void closed() {
        LibraryId closed = driving.underway().stops().get(2).library();
        closing.close(closed, "누수", COORDINATOR);
        CourierPlan plan = rest.plan(TUESDAY, COORDINATOR);
        assertThat(reasons.skipped(plan))
                .filteredOn(Reasons.Skipped::closed)
                .extracting(Reasons.Skipped::place)
                .contains(closed.value());
    }

    @Test
    @DisplayName("says where an urgent book arrives and when")
    void urgent() {
        driving.underway();
        fixture.toPick("S20", "M05", TUESDAY.plusDays(3));
        String number = jdbc.sql("select number from loan_request order by seq desc limit 1")
                .query(String.class)
                .single();
        urgently.ask(number, COORDINATOR);
        CourierPlan plan = rest.plan(TUESDAY, COORDINATOR);
        assertThat(reasons.urgentArrivals(plan))
                .singleElement()
                .asString()
                .contains(Reasons.name(plan.input(), "M05"))
                .containsPattern("\\d\\d:\\d\\d");
    }

    private LocalTime local(TripStop done) {
        return LocalTime.ofInstant(done.doneAt(), clock.getZone());
    }

    private Trip now(Trip of) {
        return trips.find(of.id()).orElseThrow();
    }

    private static PlanSheet.Leg leg(PlanSheet sheet, Trip of) {
        return sheet.trips().stream()
                .filter(l -> l.van().equals(of.van()) && l.wave().equals(of.wave()))
                .findFirst()
                .orElseThrow();
    }
}
