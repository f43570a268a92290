package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.DRIVER_V1;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Refused;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.workflow.day.RoutePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("The vans of the network")
class KeepingVansTest {
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);

    @Autowired
    RoadFixture driving;

    @Autowired
    KeepingVans keeping;

    @Autowired
    MissingVans missing;

    @Autowired
    ReportingBreakdown breakdown;

    @Autowired
    PlanningRest rest;

    @Autowired
    TakingChange taking;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    CourierFixture fixture;

    @Autowired
    DayProgress progress;

    @Autowired
    RoutePlanning planner;

    @Autowired
    CourierPlans plans;

    @Autowired
    Trips trips;

    @Autowired
    Vans vans;

    @Autowired
    JdbcClient jdbc;

    private Trip road;

    @BeforeEach
    void underway() {
        road = driving.underway();
    }

    @Test
    @DisplayName(
            "a broken one drives again on the same day once it is back in service, and the plan in force counts on it")
    void back() {
        broken();
        assertThat(inForce().input().vans()).noneMatch(v -> v.id().equals(road.van()));
        keeping.inService(road.van(), true, COORDINATOR);
        assertThat(inForce().input().vans())
                .filteredOn(v -> v.id().equals(road.van()))
                .singleElement()
                .satisfies(
                        v -> assertThat(v.waves()).doesNotContain(road.wave()).isNotEmpty());
        int version = inForce().version();
        keeping.inService(road.van(), true, COORDINATOR);
        assertThat(inForce().version()).as("so it was already").isEqualTo(version);
    }

    @Test
    @DisplayName("one that was told broken before it left can leave in that wave when it is back in service")
    void beforeItLeft() {
        Trip later = trips.on(TUESDAY).stream()
                .filter(t -> t.state() == TripState.PLANNED)
                .findFirst()
                .orElseThrow();
        rest.plan(
                TUESDAY,
                null,
                () -> {
                    breakdown.report(later.id(), COORDINATOR);
                    return true;
                },
                COORDINATOR);
        assertThat(inForce().input().vans())
                .noneMatch(v -> v.id().equals(later.van()) && v.waves().contains(later.wave()));
        keeping.inService(later.van(), true, COORDINATOR);
        assertThat(inForce().input().vans())
                .anyMatch(v -> v.id().equals(later.van()) && v.waves().contains(later.wave()));
        inForce().plan().trips().stream()
                .filter(t -> t.van().equals(later.van()) && t.wave().equals(later.wave()))
                .forEach(planned -> assertThat(trips.on(TUESDAY))
                        .anyMatch(t -> t.state() == TripState.PLANNED
                                && t.van().equals(later.van())
                                && t.wave().equals(later.wave())));
    }

    @Test
    @DisplayName("a published plan of a later day says that it counts on one that broke down since")
    void laterPlan() {
        // today's vans stop at neither
        fixture.tote("S03", "S09", 60);
        fixture.late();
        progress.planWanted(WEDNESDAY, 1);
        progress.plan(WEDNESDAY, 20_000);
        publishing.publish(WEDNESDAY, COORDINATOR);
        CourierPlan tomorrow = plans.published(WEDNESDAY).orElseThrow();
        List<String> counted = tomorrow.input().vans().stream().map(v -> v.id()).toList();
        assertThat(counted).contains(road.van());
        assertThat(missing.of(tomorrow)).isEmpty();
        vans.all().forEach(v -> vans.inService(v.id(), false));
        assertThat(missing.of(tomorrow))
                .isNotEmpty()
                .isEqualTo(tomorrow.plan().trips().stream()
                        .map(t -> t.van())
                        .distinct()
                        .toList());
        assertThat(vans.outOfService()).hasSize(vans.all().size());
        keeping.inService(missing.of(tomorrow).get(0), true, COORDINATOR);
        assertThat(missing.of(tomorrow)).doesNotContain(vans.all().get(0).id());
    }

    @Test
    @DisplayName(
            "the last one that breaks down leaves the day waiting, and the first that is in service has it planned and in force")
    void lastOne() {
        vans.all().stream().filter(v -> !v.id().equals(road.van())).forEach(v -> vans.inService(v.id(), false));
        broken();
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.NO_VANS);
        assertThat(trips.on(TUESDAY))
                .as("its driver and the libraries know at once that it does not come")
                .noneMatch(t -> t.van().equals(road.van()) && t.state().open());
        int before = inForce().version();
        keeping.add("RENTED", 500, COORDINATOR);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.UNDERWAY);
        assertThat(inForce().version()).isGreaterThan(before);
        assertThat(inForce().plan().trips()).isNotEmpty().allMatch(t -> t.van().equals("RENTED"));
        assertThat(trips.on(TUESDAY))
                .anyMatch(t -> t.state() == TripState.PLANNED && t.van().equals("RENTED"));
    }

    @Test
    @DisplayName("a day that nobody could plan for want of one becomes a draft for the coordinator when there is one")
    void waitingDay() {
        vans.all().forEach(v -> vans.inService(v.id(), false));
        progress.planWanted(WEDNESDAY, 1);
        assertThat(progress.step(WEDNESDAY)).isEqualTo(Step.NO_VANS);
        keeping.inService(road.van(), true, COORDINATOR);
        planner.workPlans();
        assertThat(progress.step(WEDNESDAY)).isEqualTo(Step.REVIEW);
        assertThat(plans.latest(WEDNESDAY).orElseThrow().state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    @DisplayName("one hired for a day that breaks down on it gets no other trip that day")
    void hired() {
        CourierPlan now = inForce();
        taking.take(TUESDAY, now.version(), new AddVan("V9", 300, List.of()), COORDINATOR);
        publishing.publish(TUESDAY, COORDINATOR);
        Trip hired = trips.on(TUESDAY).stream()
                .filter(t -> t.van().equals("V9"))
                .findFirst()
                .orElseGet(() -> handedTo("V9"));
        breakdown.report(hired.id(), COORDINATOR);
        rest.plan(TUESDAY, COORDINATOR);
        assertThat(inForce().input().vans()).noneMatch(v -> v.id().equals("V9"));
    }

    @Test
    @DisplayName("are kept by coordinators only, and by sound names and capacities")
    void refused() {
        assertThatThrownBy(() -> keeping.inService("V1", false, DRIVER_V1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keeping.add("V8", 600, DRIVER_V1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keeping.inService("V8", true, COORDINATOR)).hasMessageContaining("BAD_INPUT");
        assertThatThrownBy(() -> keeping.add(road.van(), 600, COORDINATOR)).hasMessageContaining("BAD_INPUT");
        assertThatThrownBy(() -> keeping.add("V 8", 600, COORDINATOR)).hasMessageContaining("BAD_INPUT");
        assertThatThrownBy(() -> keeping.add("V8", 0, COORDINATOR)).hasMessageContaining("BAD_INPUT");
        assertThat(vans.all()).noneMatch(v -> v.id().equals("V8"));
    }

    private void broken() {
        rest.plan(
                TUESDAY,
                null,
                () -> {
                    breakdown.report(road.id(), COORDINATOR);
                    return true;
                },
                COORDINATOR);
    }

    /** A trip of that van, of which nothing is known but that it is planned. */
    private Trip handedTo(String van) {
        Trip planned = trips.on(TUESDAY).stream()
                .filter(t -> t.state() == TripState.PLANNED)
                .findFirst()
                .orElseThrow();
        jdbc.sql("update trip set van = ? where id = ?")
                .params(van, planned.id())
                .update();
        return trips.find(planned.id()).orElseThrow();
    }

    private CourierPlan inForce() {
        return plans.published(TUESDAY).orElseThrow();
    }
}
