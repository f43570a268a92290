package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.DRIVER_V1;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.access.Refused;
import org.chaekgil.custody.VanCalls;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.Settled;
import org.chaekgil.routing.StopChange.LeaveOut;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.workflow.day.DayWords;
import org.chaekgil.workflow.day.RoutePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("Planning the rest of a day again, with a van on the road")
class ReplanningTest {
    @Autowired
    CourierFixture fixture;

    @Autowired
    RoadFixture driving;

    @Autowired
    MovableClock clock;

    @Autowired
    DayProgress progress;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    PlanningRest rest;

    @Autowired
    VanCalls calls;

    @Autowired
    TakingChange taking;

    @Autowired
    WantingRest wanting;

    @Autowired
    RoutePlanning otherNode;

    @Autowired
    ReportingDelay delay;

    @Autowired
    ClosingToday closing;

    @Autowired
    AskingUrgently urgently;

    @Autowired
    StrandedLoads stranded;

    @Autowired
    ReportingBreakdown breakdown;

    @Autowired
    DepartingTrip departing;

    @Autowired
    FinishingStop stopping;

    @Autowired
    FinishingTrip finishing;

    @Autowired
    DriverNotices notices;

    @Autowired
    CourierPlans plans;

    @Autowired
    Trips trips;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private Trip road;

    /** The van of the first trip has been at its first stop. */
    @BeforeEach
    void underway() {
        road = driving.underway();
    }

    @Test
    @DisplayName("sees a van under way as it is: where it has been, where it heads for, what is on board")
    void seen() {
        CourierPlan plan = rest.plan(TUESDAY, COORDINATOR);
        Settled settled = plan.input().underway(road.van()).orElseThrow();
        assertThat(settled.served())
                .extracting(Settled.Served::place)
                .containsExactly(road.stops().get(0).library().value());
        assertThat(settled.first())
                .containsExactly(road.next().orElseThrow().library().value());
        assertThat(plan.input().consignments())
                .filteredOn(c -> c.from().equals(road.van()))
                .extracting(c -> c.items())
                .containsExactlyInAnyOrder(40, 30);
        assertThat(plan.plan().consignments())
                .filteredOn(f -> f.consignment().startsWith(road.van() + "-"))
                .hasSize(2)
                .allMatch(f -> f.outcome().delivered());
        assertThat(plans.published(TUESDAY).orElseThrow().version()).isEqualTo(plan.version());
        Trip after = now();
        assertThat(after.state()).isEqualTo(TripState.UNDERWAY);
        assertThat(after.stops().get(0)).isEqualTo(road.stops().get(0));
        assertThat(stopTask()).contains(after.next().orElseThrow().library().value());
    }

    private boolean late(int minutes) {
        delay.late(road.id(), minutes, COORDINATOR);
        return true;
    }

    @Test
    @DisplayName("lets a late van be late: the next stops move, and its trip can be driven to the end")
    void late() {
        LocalTime planned = road.next().orElseThrow().arrives();
        LibraryId next = road.next().orElseThrow().library();
        delay.late(road.id(), 25, COORDINATOR);
        rest.plan(TUESDAY, COORDINATOR);
        Trip after = now();
        assertThat(after.next().orElseThrow().library()).isEqualTo(next);
        assertThat(after.next().orElseThrow().arrives()).isEqualTo(planned.plusMinutes(25));
        assertThat(after.returns()).isAfter(planned.plusMinutes(25));
        DriverNotice notice = notices.unseen(TUESDAY, road.van()).get(0);
        assertThat(notice.wave()).isEqualTo(road.wave());
        assertThat(notice.later()).isPositive();
        notices.seen(
                road.van(),
                notices.unseen(TUESDAY, road.van()).stream()
                        .mapToLong(DriverNotice::id)
                        .max()
                        .orElseThrow());
        assertThat(notices.unseen(TUESDAY, road.van())).isEmpty();
        while (now().next().isPresent()) {
            assertThat(stopTask()).contains(now().next().orElseThrow().library().value());
            stopping.done(road.id(), now().next().orElseThrow().library(), null, null, COORDINATOR);
        }
        finishing.finish(road.id(), null, COORDINATOR);
        assertThat(now().state()).isEqualTo(TripState.FINISHED);
    }

    @Test
    @DisplayName("leaves out a library that closes, also the one where the van was heading, and brings nothing there")
    void closed() {
        LibraryId closed = road.next().orElseThrow().library();
        assertThat(closing.close(closed, "누수", COORDINATOR)).isEqualTo(TUESDAY);
        closing.close(closed, "누수", COORDINATOR);
        assertThat(jdbc.sql("select count(*) from closure").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(calls.toCome(closed)).as("a van is still to come").isNotEmpty();
        CourierPlan plan = rest.plan(TUESDAY, COORDINATOR);
        assertThat(calls.toCome(closed)).isEmpty();
        assertThat(calls.noMore(closed)).map(VanCalls.NoMore::why).contains(VanCalls.Why.CLOSED);
        assertThat(trips.on(TUESDAY)).filteredOn(t -> t.state().open()).allMatch(t -> !t.stillStopsAt(closed));
        assertThat(now().state()).isEqualTo(TripState.UNDERWAY);
        assertThat(plan.drivable()).isTrue();
        assertThat(plan.plan().consignments())
                .filteredOn(f -> f.consignment().contains("-" + closed + "/"))
                .isNotEmpty()
                .noneMatch(f -> f.outcome().delivered());
        assertThat(notices.unseen(TUESDAY, road.van()))
                .anyMatch(n -> n.wave().equals(road.wave()) && n.dropped().contains(closed));
        assertThatThrownBy(() -> closing.close(new LibraryId("M01"), "", COORDINATOR))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> closing.close(closed, "", DRIVER_V1)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("lets a library know whose stop has fallen away, and when a van comes next")
    void fallenAway() {
        Trip planned = trips.on(TUESDAY).stream()
                .filter(t -> t.state() == TripState.PLANNED && !t.stops().isEmpty())
                .findFirst()
                .orElseThrow();
        LibraryId dropped = planned.stops().stream()
                .map(TripStop::library)
                .filter(l -> calls.toCome(l).size() == 1)
                .findFirst()
                .orElseThrow();
        CourierPlan now = plans.published(TUESDAY).orElseThrow();
        taking.take(TUESDAY, now.version(), new LeaveOut(dropped.value(), planned.wave()), COORDINATOR);
        assertThat(calls.noMore(dropped)).as("a draft only").isEmpty();
        publishing.publish(TUESDAY, COORDINATOR);
        LocalDate tomorrow = TUESDAY.plusDays(1);
        progress.planWanted(tomorrow, 1);
        progress.plan(tomorrow, 20_000);
        publishing.publish(tomorrow, COORDINATOR);
        assertThat(trips.on(tomorrow)).anyMatch(t -> t.stillStopsAt(dropped));
        assertThat(calls.noMore(dropped)).hasValueSatisfying(none -> {
            assertThat(none.why()).isEqualTo(VanCalls.Why.DROPPED);
            assertThat(none.next().toLocalDate()).isEqualTo(tomorrow);
        });
        assertThat(calls.noMore(new LibraryId("S29")))
                .as("no van was to come")
                .map(VanCalls.NoMore::why)
                .contains(VanCalls.Why.NONE);
        rest.plan(TUESDAY, COORDINATOR);
        assertThat(trips.on(TUESDAY))
                .filteredOn(t -> t.wave().equals(planned.wave()))
                .as("stays left out of that wave")
                .noneMatch(t -> t.stillStopsAt(dropped));
    }

    @Test
    @DisplayName("gives what a broken van had before it to the others")
    void broken() {
        breakdown.report(road.id(), COORDINATOR);
        CourierPlan plan = rest.plan(TUESDAY, COORDINATOR);
        assertThat(now().state()).isEqualTo(TripState.BROKEN);
        assertThat(plan.input().vans()).noneMatch(v -> v.id().equals(road.van()));
        assertThat(trips.on(TUESDAY))
                .filteredOn(t -> t.state() == TripState.PLANNED)
                .isNotEmpty()
                .noneMatch(t -> t.van().equals(road.van()));
        LibraryId left = road.next().orElseThrow().library();
        assertThat(trips.on(TUESDAY)).anyMatch(t -> t.stillStopsAt(left));
    }

    @Test
    @DisplayName(
            "counts on what is in a broken van an hour later, and at once when it has come to the hub: then it is planned again")
    void fetched() {
        assertThat(stranded.all()).isEmpty();
        breakdown.report(road.id(), COORDINATOR);
        CourierPlan plan = rest.plan(TUESDAY, COORDINATOR);
        int items = stranded.all().get(0).items();
        assertThat(stranded.all()).containsExactly(new StrandedLoads.Load(road.van(), items, now().finishedAt()));
        assertThat(items).isPositive();
        int now = clock.instant().atZone(clock.getZone()).toLocalTime().toSecondOfDay();
        assertThat(readyLater(plan)).isEqualTo(items);
        assertThat(plan.input().consignments())
                .filteredOn(c -> c.from().equals("M01") && c.ready() > 0)
                .allMatch(c -> c.ready() > now + 3_540 && c.ready() <= now + 3_600);
        finishing.finish(road.id(), null, COORDINATOR);
        assertThat(stranded.all()).isEmpty();
        assertThat(progress.step(TUESDAY)).isEqualTo(DayProgress.Step.PLANNING);
        progress.plan(TUESDAY);
        CourierPlan after = plans.published(TUESDAY).orElseThrow();
        assertThat(after.version()).isEqualTo(plan.version() + 1);
        assertThat(readyLater(after)).isZero();
    }

    private static int readyLater(CourierPlan plan) {
        return plan.input().consignments().stream()
                .filter(c -> c.from().equals("M01") && c.ready() > 0)
                .mapToInt(c -> c.items())
                .sum();
    }

    @Test
    @DisplayName("sends a van for an urgent book, whatever it costs")
    void urgent() {
        fixture.toPick("S20", "M05", TUESDAY.plusDays(3));
        String number = jdbc.sql("select number from loan_request order by seq desc limit 1")
                .query(String.class)
                .single();
        CourierPlan before = rest.plan(TUESDAY, COORDINATOR);
        assertThat(fate(before, "S20-M05").filter(f -> f.outcome().delivered())).isEmpty();
        assertThat(urgently.ask(number, COORDINATOR)).isTrue();
        CourierPlan after = rest.plan(TUESDAY, COORDINATOR);
        assertThat(fate(after, "S20-M05/urgent").orElseThrow().outcome().delivered())
                .isTrue();
        assertThat(trips.on(TUESDAY)).anyMatch(t -> t.stillStopsAt(new LibraryId("S20")));
        assertThatThrownBy(() -> urgently.ask("R9999999", COORDINATOR)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> urgently.ask(number, DRIVER_V1)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("keeps a plan from counting when a van came back while it was made")
    void cameBack() {
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY);
        finishing.finish(road.id(), null, COORDINATOR);
        assertThatThrownBy(() -> publishing.publish(TUESDAY, COORDINATOR)).isInstanceOf(Refused.class);
        rest.plan(TUESDAY, COORDINATOR);
        assertThat(now().state()).isEqualTo(TripState.FINISHED);
    }

    @Test
    @DisplayName("counts a click once: told again for a plan that is replaced by now, nothing is written down")
    void clickedTwice() {
        BooleanSupplier late = () -> late(25);
        rest.plan(TUESDAY, 1, late, COORDINATOR);
        LocalTime moved = now().next().orElseThrow().arrives();
        assertThatThrownBy(() -> rest.plan(TUESDAY, 1, late, COORDINATOR))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("WRONG_STATE");
        assertThat(now().next().orElseThrow().arrives()).isEqualTo(moved);
        assertThat(plans.versions(TUESDAY)).hasSize(2);
    }

    @Test
    @DisplayName("takes in both when two things are told at the same moment")
    void twoAtOnce() {
        LibraryId closed = road.stops().get(2).library();
        LocalTime planned = road.next().orElseThrow().arrives();
        CompletableFuture<CourierPlan> one =
                CompletableFuture.supplyAsync(() -> rest.plan(TUESDAY, null, () -> late(25), COORDINATOR));
        CompletableFuture<CourierPlan> other = CompletableFuture.supplyAsync(
                () -> rest.plan(TUESDAY, null, () -> closing.close(closed, "누수", COORDINATOR) != null, COORDINATOR));
        one.join();
        other.join();
        assertThat(trips.on(TUESDAY)).filteredOn(t -> t.state().open()).noneMatch(t -> t.stillStopsAt(closed));
        // late by the plan in force when it was told, which may be the one that knows of the closed library already
        assertThat(now().next().orElseThrow().arrives())
                .isAfter(planned)
                .isEqualTo(LocalTime.ofInstant(now().notBefore(), clock.getZone()));
        assertThat(plans.latest(TUESDAY).orElseThrow().state()).isEqualTo(PlanState.PUBLISHED);
    }

    @Test
    @DisplayName("is wanted with what has happened or not at all, so that another node plans it when this one dies")
    void diesInBetween() {
        assertThatThrownBy(() -> wanting.want(
                        TUESDAY,
                        1,
                        () -> {
                            delay.late(road.id(), 25, COORDINATOR);
                            throw new IllegalStateException("the node dies");
                        },
                        COORDINATOR))
                .isInstanceOf(IllegalStateException.class);
        assertThat(now().notBefore()).isNull();
        assertThat(progress.step(TUESDAY)).isEqualTo(DayProgress.Step.UNDERWAY);
        wanting.want(TUESDAY, 1, () -> late(25), COORDINATOR);
        assertThat(progress.step(TUESDAY)).as("for whoever comes").isEqualTo(DayProgress.Step.PLANNING);
        assertThat(wanting.want(
                        TUESDAY,
                        1,
                        () -> {
                            throw new AssertionError("told while a plan is made that would not know");
                        },
                        COORDINATOR))
                .isEqualTo(WantingRest.Wanted.BUSY);
        progress.plan(TUESDAY);
        assertThat(plans.latest(TUESDAY).orElseThrow().input().settled())
                .anyMatch(s -> s.van().equals(road.van()) && s.notBefore() > 0);
    }

    @Test
    @DisplayName("counts, and drivers hear of it, though the node dies at which it was told")
    void diesDuringTheSearch() {
        wanting.want(TUESDAY, 1, () -> late(25), COORDINATOR);
        assertThat(otherNode.workPlans()).isEqualTo(1);
        CourierPlan counts = plans.latest(TUESDAY).orElseThrow();
        assertThat(counts.state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(counts.version()).isEqualTo(2);
        assertThat(counts.publishedBy()).isEqualTo(COORDINATOR.user());
        assertThat(notices.unseen(TUESDAY, road.van())).isNotEmpty();
        assertThat(progress.step(TUESDAY)).isEqualTo(DayProgress.Step.UNDERWAY);
        assertThat(otherNode.workPlans()).as("once").isZero();
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY);
        assertThat(plans.latest(TUESDAY).orElseThrow().state())
                .as("the next one is a draft again")
                .isEqualTo(PlanState.DRAFT);
    }

    @Test
    @DisplayName("is planned once more when another van left during the search")
    void leftMeanwhile() {
        wanting.want(TUESDAY, 1, () -> late(25), COORDINATOR);
        finishing.finish(road.id(), null, COORDINATOR);
        assertThat(otherNode.workPlans()).isEqualTo(2);
        CourierPlan counts = plans.latest(TUESDAY).orElseThrow();
        assertThat(counts.state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(counts.input().underway(road.van())).isEmpty();
        assertThat(now().state()).isEqualTo(TripState.FINISHED);
    }

    @Test
    @DisplayName("lets the last van of the day be late on its way home")
    void lateHome() {
        for (Trip trip : trips.on(TUESDAY)) {
            if (trip.state() == TripState.PLANNED) {
                breakdown.report(trip.id(), COORDINATOR);
            }
        }
        jdbc.sql("update van set in_service = id = :van")
                .param("van", road.van())
                .update();
        while (now().next().isPresent()) {
            stopping.done(road.id(), now().next().orElseThrow().library(), null, null, COORDINATOR);
        }
        progress.plan(TUESDAY);
        LocalTime home = now().returns();
        CourierPlan plan = rest.plan(TUESDAY, null, () -> late(25), COORDINATOR);
        assertThat(plan.plan().trips()).anyMatch(t -> t.van().equals(road.van()));
        assertThat(now().returns()).isAfterOrEqualTo(home.plusMinutes(24));
        finishing.finish(road.id(), null, COORDINATOR);
        assertThat(now().state()).isEqualTo(TripState.FINISHED);
    }

    @Test
    @DisplayName("is possible in the evening too, when no van can leave any more")
    void evening() {
        finishing.finish(road.id(), null, COORDINATOR);
        driving.at(LocalTime.of(17, 10), 0);
        CourierPlan plan = rest.plan(
                TUESDAY, null, () -> closing.close(new LibraryId("M07"), "누수", COORDINATOR) != null, COORDINATOR);
        assertThat(plan.plan().trips()).isEmpty();
        assertThat(trips.on(TUESDAY)).noneMatch(t -> t.state().open());
    }

    private Trip now() {
        return trips.find(road.id()).orElseThrow();
    }

    private static Optional<Fate> fate(CourierPlan plan, String consignment) {
        return plan.plan().consignments().stream()
                .filter(f -> f.consignment().startsWith(consignment))
                .findFirst();
    }

    /** Where the trip's process waits for the driver. */
    private Optional<String> stopTask() {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(Long.toString(road.id()))
                .taskDefinitionKey(DayWords.SERVE_STOP)
                .list()
                .stream()
                .map(t -> (String) tasks.getVariable(t.getId(), DayWords.PLACE))
                .findFirst();
    }
}
