package org.chaekgil.workflow.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.DayBook;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.courier.DepartingTrip;
import org.chaekgil.courier.FinishingStop;
import org.chaekgil.courier.FinishingTrip;
import org.chaekgil.courier.Leftover;
import org.chaekgil.courier.PlanAtHand;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.PublishingPlan;
import org.chaekgil.courier.ReportingBreakdown;
import org.chaekgil.courier.SkipReason;
import org.chaekgil.courier.SkippingStop;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.Trips;
import org.chaekgil.courier.Vans;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.workflow.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("The process of a delivery day")
class CourierDayTest {
    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    DueWork work;

    @Autowired
    DayProgress progress;

    @Autowired
    RoutePlanning planning;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    CourierPlans plans;

    @Autowired
    Trips trips;

    @Autowired
    Vans vans;

    @Autowired
    DayBook book;

    @Autowired
    DepartingTrip departing;

    @Autowired
    SkippingStop skipping;

    @Autowired
    FinishingStop stopping;

    @Autowired
    FinishingTrip finishing;

    @Autowired
    ReportingBreakdown breakdown;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    PlanAtHand atHand;

    @Autowired
    ManagementService management;

    @BeforeEach
    void city() {
        fixture.cityAtSix();
        fixture.tote("M02", "M05", 60);
        fixture.tote("M05", "M02", 50);
        fixture.toteAtHub("M03", "M04", 40);
        fixture.late();
    }

    @Test
    @DisplayName("plans at once when wanted, waits for the coordinator, and starts a process for each trip")
    void published() {
        wanted(TUESDAY);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
        CourierPlan plan = plans.latest(TUESDAY).orElseThrow();
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.plan().score().hard()).isZero();
        publishing.publish(TUESDAY, COORDINATOR);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.UNDERWAY);
        assertThat(trips.on(TUESDAY)).isNotEmpty().allMatch(t -> t.state() == TripState.PLANNED);
        assertThat(running(DayWords.VAN_TRIP)).isEqualTo(trips.on(TUESDAY).size());
    }

    @Test
    @DisplayName("publishes when the coordinator completes the task, as well")
    void publishedByTask() {
        wanted(TUESDAY);
        assertThat(tasks.createTaskQuery().taskName("배차계획 검토 · " + TUESDAY).count())
                .isEqualTo(1);
        complete(DayWords.REVIEW_PLAN);
        assertThat(plans.published(TUESDAY)).isPresent();
        assertThat(running(DayWords.VAN_TRIP)).isEqualTo(trips.on(TUESDAY).size());
    }

    @Test
    @DisplayName("publishes itself at half past eight")
    void publishesItself() {
        wanted(TUESDAY);
        at(TUESDAY, 8, 29);
        assertThat(plans.published(TUESDAY)).isEmpty();
        at(TUESDAY, 8, 31);
        assertThat(plans.published(TUESDAY).orElseThrow().publishedBy()).isEqualTo("system");
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.UNDERWAY);
    }

    @Test
    @DisplayName("begins by its timer at six on a working day, once only, and not on a holiday")
    void byTimer() {
        // the engine's start timer is due whenever the test says so
        startByTimer();
        assertThat(running(DayWords.COURIER_DAY)).isEqualTo(1);
        startByTimer();
        assertThat(running(DayWords.COURIER_DAY)).isEqualTo(1);
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        clock.moveTo(christmas.atTime(6, 0).atZone(clock.getZone()).toInstant());
        startByTimer();
        assertThat(running(DayWords.COURIER_DAY)).isEqualTo(1);
        assertThat(ended("noDeliveryDay")).isEqualTo(2);
    }

    @Test
    @DisplayName("asks for vans when none is in service, and plans when there is one")
    void noVans() {
        vans.all().forEach(v -> vans.inService(v.id(), false));
        wanted(TUESDAY);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.NO_VANS);
        assertThat(plans.latest(TUESDAY)).isEmpty();
        vans.inService("V2", true);
        complete(DayWords.FIND_VANS);
        planning.workPlans();
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
        assertThat(plans.latest(TUESDAY).orElseThrow().plan().trips())
                .allMatch(t -> t.van().equals("V2"));
    }

    @Test
    @DisplayName("ends without vans at the end of the day, and names everything as left")
    void noVansAllDay() {
        vans.all().forEach(v -> vans.inService(v.id(), false));
        wanted(TUESDAY);
        at(TUESDAY, 18, 31);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.CLOSED);
        assertThat(book.leftovers(TUESDAY)).extracting(Leftover::items).containsExactlyInAnyOrder(60, 50, 40);
    }

    @Test
    @DisplayName("plans again on wish, during the review and during the day; trips that have begun stay")
    void again() {
        wanted(TUESDAY);
        wanted(TUESDAY);
        assertThat(plans.latest(TUESDAY).orElseThrow().version()).isEqualTo(2);
        publishing.publish(TUESDAY, COORDINATOR);
        Trip first = trips.on(TUESDAY).get(0);
        fixture.timeToLeave(first);
        stopping.done(first.id(), first.stops().get(0).library(), null, null, COORDINATOR);
        long before = trips.on(TUESDAY).size();
        fixture.tote("M07", "M08", 60);
        fixture.late();
        wanted(TUESDAY);
        assertThat(plans.latest(TUESDAY).orElseThrow().state()).isEqualTo(PlanState.DRAFT);
        publishing.publish(TUESDAY, COORDINATOR);
        assertThat(plans.published(TUESDAY).orElseThrow().version()).isEqualTo(3);
        assertThat(trips.on(TUESDAY)).extracting(Trip::id).contains(first.id());
        assertThat(running(DayWords.VAN_TRIP)).isEqualTo(trips.on(TUESDAY).size());
        assertThat(before).isPositive();
        assertThat(ended("tripNotDriven"))
                .as("those replaced, and the one under way that goes on with other stops")
                .isEqualTo(before);
    }

    @Test
    @DisplayName(
            "tells a coordinator that the road has overtaken a draft, and goes on with the plan in force when nobody looks")
    void overtaken() {
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        wanted(TUESDAY);
        Trip first = trips.on(TUESDAY).get(0);
        fixture.timeToLeave(first);
        stopping.done(first.id(), first.stops().get(0).library(), null, null, COORDINATOR);
        assertThatThrownBy(() -> publishing.publish(TUESDAY, COORDINATOR)).hasMessageContaining("WRONG_STATE");
        asCoordinator(
                () -> assertThatThrownBy(() -> complete(DayWords.REVIEW_PLAN)).hasStackTraceContaining("WRONG_STATE"));
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
        List<Trip> before = trips.on(TUESDAY);
        at(TUESDAY, first.departs().getHour() + 1, 0);
        assertThat(progress.step(TUESDAY)).as("no incident").isEqualTo(Step.UNDERWAY);
        assertThat(trips.on(TUESDAY)).as("all trips stay").isEqualTo(before);
        assertThat(trips.find(first.id()).orElseThrow().state()).isEqualTo(TripState.UNDERWAY);
        assertThat(atHand.of(TUESDAY).orElseThrow().version()).isEqualTo(1);
        assertThat(atHand.overtaken(TUESDAY)).as("and the coordinator sees why").isTrue();
    }

    @Test
    @DisplayName("wants a draft made anew when a van that it sends on came back meanwhile")
    void foreseen() {
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        Trip first = trips.on(TUESDAY).get(0);
        fixture.timeToLeave(first);
        stopping.done(first.id(), first.stops().get(0).library(), null, null, COORDINATOR);
        fixture.tote("M07", "M08", 60);
        fixture.late();
        wanted(TUESDAY);
        clock.plus(Duration.ofMinutes(5));
        finishing.finish(first.id(), null, COORDINATOR);
        assertThatThrownBy(() -> publishing.publish(TUESDAY, COORDINATOR)).hasMessageContaining("WRONG_STATE");
        wanted(TUESDAY);
        assertThat(publishing.publish(TUESDAY, COORDINATOR).version()).isEqualTo(3);
        assertThat(trips.on(TUESDAY)).extracting(Trip::id).contains(first.id());
    }

    @Test
    @DisplayName("is over with its last trip: the plan is driven and what is left is named")
    void driven() {
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        fixture.tote("S01", "S02", 2);
        trips.on(TUESDAY).forEach(this::drive);
        work.runDue();
        assertThat(plans.latest(TUESDAY).orElseThrow().state()).isEqualTo(PlanState.DRIVEN);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.CLOSED);
        assertThat(book.leftovers(TUESDAY)).extracting(Leftover::items).containsExactly(2);
        assertThat(running(DayWords.COURIER_DAY) + running(DayWords.VAN_TRIP)).isZero();
    }

    @Test
    @DisplayName("is over at the end of the day, though a trip was never driven")
    void endOfDay() {
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        at(TUESDAY, 18, 31);
        assertThat(trips.on(TUESDAY)).allMatch(t -> t.state() == TripState.NOT_DRIVEN);
        assertThat(book.leftovers(TUESDAY))
                .extracting(Leftover::why)
                .contains(Leftover.Why.TRIP_NOT_DRIVEN, Leftover.Why.AT_HUB_OVERNIGHT);
        assertThat(running(DayWords.COURIER_DAY) + running(DayWords.VAN_TRIP)).isZero();
    }

    @Test
    @DisplayName("needs no trips when there is nothing to bring")
    void nothingToDo() {
        LocalDate wednesday = TUESDAY.plusDays(1);
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        trips.on(TUESDAY).forEach(this::drive);
        work.runDue();
        at(wednesday, 22, 0);
        progress.planWanted(wednesday, 1);
        progress.plan(wednesday);
        publishing.publish(wednesday, COORDINATOR);
        work.runDue();
        assertThat(trips.on(wednesday)).isEmpty();
        assertThat(progress.step(wednesday)).isEqualTo(Step.CLOSED);
    }

    @Test
    @DisplayName(
            "does not end on the day before when its plan is published ahead without trips, and is planned again when it begins")
    void nothingToDoYet() {
        LocalDate wednesday = TUESDAY.plusDays(1);
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        wanted(wednesday);
        publishing.publish(wednesday, COORDINATOR);
        work.runDue();
        assertThat(trips.on(wednesday)).as("today's vans bring all there is").isEmpty();
        assertThat(progress.step(wednesday)).isEqualTo(Step.UNDERWAY);
        assertThat(plans.latest(wednesday).orElseThrow().state()).isEqualTo(PlanState.PUBLISHED);
        trips.on(TUESDAY).forEach(this::drive);
        fixture.tote("M07", "M08", 60);
        fixture.late();
        clock.moveTo(wednesday.atTime(6, 0).atZone(clock.getZone()).toInstant());
        startByTimer();
        assertThat(progress.step(wednesday)).isEqualTo(Step.PLANNING);
        progress.plan(wednesday);
        at(wednesday, 8, 31);
        assertThat(trips.on(wednesday)).as("published by itself").isNotEmpty();
    }

    @Test
    @DisplayName("plans again without a van that breaks down, whoever tells it, and that plan counts at once")
    void brokenDown() {
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        Trip first = trips.on(TUESDAY).get(0);
        fixture.timeToLeave(first);
        stopping.done(first.id(), first.stops().get(0).library(), null, null, COORDINATOR);
        Actor driver = new Actor("driver", Role.DRIVER, null, first.van());
        breakdown.report(first.id(), driver);
        breakdown.report(first.id(), driver);
        assertThat(trips.find(first.id()).orElseThrow().state()).isEqualTo(TripState.BROKEN);
        assertThat(ended("tripBroken")).isEqualTo(1);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.PLANNING);
        planning.workPlans();
        CourierPlan inForce = plans.published(TUESDAY).orElseThrow();
        assertThat(inForce.version()).isEqualTo(2);
        assertThat(inForce.plan().trips()).noneMatch(t -> t.van().equals(first.van()));
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.UNDERWAY);
    }

    @Test
    @DisplayName("lets a driver work in the Tasklist alone: depart, stops, one left out, finish")
    void byTasks() {
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = trips.on(TUESDAY).stream()
                .filter(t -> t.stops().size() > 1)
                .findFirst()
                .orElseThrow();
        fixture.timeToLeave(trip);
        assertThat(tasks.createTaskQuery()
                        .taskName("거점 출발 · " + trip.van() + " " + trip.wave() + " · " + TUESDAY)
                        .count())
                .isEqualTo(1);
        completeOf(trip, DayWords.DEPART_HUB);
        assertThat(trips.find(trip.id()).orElseThrow().state()).isEqualTo(TripState.UNDERWAY);
        String task = taskOf(trip, DayWords.SERVE_STOP);
        tasks.complete(task, java.util.Map.of(DayWords.SKIPPED, true));
        for (int i = 1; i < trip.stops().size(); i++) {
            completeOf(trip, DayWords.SERVE_STOP);
        }
        completeOf(trip, DayWords.FINISH_TRIP);
        Trip after = trips.find(trip.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(TripState.FINISHED);
        assertThat(after.stops().get(0).skippedAt()).isNotNull();
        assertThat(after.stops().subList(1, after.stops().size())).allMatch(s -> s.doneAt() != null);
    }

    @Test
    @DisplayName("follows a driver who leaves a stop out, serves the next and comes back to it")
    void outOfOrder() {
        wanted(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = trips.on(TUESDAY).stream()
                .filter(t -> t.stops().size() > 1)
                .findFirst()
                .orElseThrow();
        fixture.timeToLeave(trip);
        LibraryId first = trip.stops().get(0).library();
        LibraryId second = trip.stops().get(1).library();
        assertThatThrownBy(() -> stopping.done(trip.id(), second, null, null, COORDINATOR))
                .hasMessageContaining("WRONG_STATE");
        departing.depart(trip.id(), null, COORDINATOR);
        assertThat(tasks.getVariable(taskOf(trip, DayWords.SERVE_STOP), DayWords.PLACE))
                .isEqualTo(first.value());
        skipping.skip(trip.id(), first, SkipReason.CLOSED, COORDINATOR);
        stopping.done(trip.id(), second, null, null, COORDINATOR);
        stopping.done(trip.id(), first, null, null, COORDINATOR);
        finishing.finish(trip.id(), null, COORDINATOR);
        Trip after = trips.find(trip.id()).orElseThrow();
        assertThat(after.stops().get(0).skippedAt()).isNull();
        assertThat(after.stops().get(0).doneAt()).isNotNull();
        assertThat(after.stops().get(1).doneAt()).isNotNull();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(Long.toString(trip.id()))
                        .count())
                .isZero();
    }

    private void wanted(LocalDate day) {
        progress.planWanted(day, 1);
        assertThat(progress.step(day)).isIn(Step.PLANNING, Step.NO_VANS);
        progress.plan(day);
    }

    private void drive(Trip trip) {
        fixture.timeToLeave(trip);
        trip.stops().forEach(s -> stopping.done(trip.id(), s.library(), null, null, COORDINATOR));
        finishing.finish(trip.id(), null, COORDINATOR);
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.moveTo(
                day.atTime(LocalTime.of(hour, minute)).atZone(clock.getZone()).toInstant());
        runtime.createProcessInstanceQuery().processDefinitionKey(DayWords.COURIER_DAY).list().stream()
                .flatMap(p -> management.createJobQuery().processInstanceId(p.getId()).executable().list().stream())
                .forEach(job -> management.executeJob(job.getId()));
        work.runDue();
    }

    private void startByTimer() {
        List<org.camunda.bpm.engine.runtime.Job> timers =
                management.createJobQuery().timers().processDefinitionKey(DayWords.COURIER_DAY).list().stream()
                        .filter(job -> job.getProcessInstanceId() == null)
                        .toList();
        assertThat(timers).hasSize(1);
        management.executeJob(timers.get(0).getId());
    }

    private void asCoordinator(Runnable act) {
        identity.setAuthentication("coordinator", List.of(DayWords.COORDINATORS));
        try {
            act.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private void complete(String task) {
        tasks.complete(
                tasks.createTaskQuery().taskDefinitionKey(task).singleResult().getId());
    }

    private void completeOf(Trip trip, String task) {
        tasks.complete(taskOf(trip, task));
    }

    private String taskOf(Trip trip, String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(trip.id()))
                .taskDefinitionKey(task)
                .singleResult()
                .getId();
    }

    private long running(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    private long ended(String endEvent) {
        return history.createHistoricActivityInstanceQuery()
                .activityId(endEvent)
                .count();
    }
}
