package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.DRIVER_V1;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.CheapestMoves;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.DayChange.ClosePlace;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.routing.DayChange.TakeVanOut;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.LeftOut;
import org.chaekgil.routing.PinChange.PinStop;
import org.chaekgil.routing.PinChange.PinTrip;
import org.chaekgil.routing.StopChange.LeaveOut;
import org.chaekgil.routing.StopChange.Move;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.workflow.day.DayWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("Changing a plan by hand")
class ChangingByHandTest {
    private static final List<String> LIBRARIES = List.of("M02", "M03", "M04", "M05", "M06", "M07");
    private static final long STEPS = 20_000;
    private static final Actor COLLEAGUE = new Actor("colleague", Role.COORDINATOR, null, null);

    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    DayProgress progress;

    @Autowired
    PricingChange pricing;

    @Autowired
    TakingChange taking;

    @Autowired
    UndoingChange undoing;

    @Autowired
    ImprovingPlan improving;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    PlanningRest rest;

    @Autowired
    ReportingDelay delay;

    @Autowired
    DepartingTrip departing;

    @Autowired
    FinishingStop stopping;

    @Autowired
    PlanAtHand atHand;

    @Autowired
    CourierPlans plans;

    @Autowired
    PlanChanges changes;

    @Autowired
    Trips trips;

    @Autowired
    Vans vans;

    @Autowired
    RuntimeService runtime;

    private CourierPlan first;
    private DeliveryPlan.Trip trip;

    @BeforeEach
    void planned() {
        fixture.cityAtSix();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 1) % LIBRARIES.size()), 40);
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 3) % LIBRARIES.size()), 30);
        }
        fixture.late();
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY, STEPS);
        first = atHand.of(TUESDAY).orElseThrow();
        trip = first.plan().trips().stream()
                .filter(t -> t.stops().size() >= 3)
                .findFirst()
                .orElseThrow();
    }

    private String stop(int position) {
        return trip.stops().get(position).place();
    }

    private List<String> stops(CourierPlan plan) {
        return plan.plan().routes().stream()
                .filter(r -> r.van().equals(trip.van()) && r.wave().equals(trip.wave()))
                .findFirst()
                .map(DeliveryPlan.Route::places)
                .orElse(List.of());
    }

    @Test
    @DisplayName(
            "tells the price before it is taken, which is what the plan then costs more; each taken change is a new draft")
    void pricedAndTaken() {
        LeaveOut change = new LeaveOut(stop(0), trip.wave());
        PricingChange.Priced priced = pricing.price(TUESDAY, first.version(), change, COORDINATOR);
        assertThat(atHand.of(TUESDAY).orElseThrow().version()).isEqualTo(first.version());
        assertThat(priced.price().itemsLeft()).isPositive();
        CourierPlan then = taking.take(TUESDAY, first.version(), change, COORDINATOR);
        assertThat(then.state()).isEqualTo(PlanState.DRAFT);
        assertThat(then.version()).isGreaterThan(first.version());
        assertThat(first.plan().score().soft() - then.plan().score().soft())
                .isEqualTo(priced.price().money());
        assertThat(stops(then)).doesNotContain(stop(0));
        CheapestMoves.Offer best = pricing.offers(TUESDAY, then.version(), stop(0), trip.wave(), COORDINATOR).stream()
                .filter(o -> o.wave().equals(trip.wave()))
                .findFirst()
                .orElseThrow();
        assertThat(best.price().itemsLeft()).isNegative();
    }

    @Test
    @DisplayName("is undone step by step, down to the plan it began from, and not further")
    void undone() {
        CourierPlan one = taking.take(TUESDAY, first.version(), new LeaveOut(stop(0), trip.wave()), COORDINATOR);
        CourierPlan two = taking.take(TUESDAY, one.version(), new ClosePlace(stop(1)), COORDINATOR);
        assertThat(two.input().place(stop(1)).closed()).isTrue();
        CourierPlan back = undoing.undo(TUESDAY, two.version(), COORDINATOR);
        assertThat(back.plan()).isEqualTo(one.plan());
        assertThat(back.input()).usingRecursiveComparison().isEqualTo(one.input());
        assertThat(undoing.undo(TUESDAY, two.version(), COORDINATOR).version())
                .as("a second click")
                .isEqualTo(back.version());
        CourierPlan begin = undoing.undo(TUESDAY, back.version(), COORDINATOR);
        assertThat(begin.plan()).isEqualTo(first.plan());
        assertThat(undoing.possible(begin)).isFalse();
        refused(Code.WRONG_STATE, () -> undoing.undo(TUESDAY, begin.version(), COORDINATOR));
    }

    @Test
    @DisplayName("is refused when somebody else has changed the plan meanwhile; the same click twice is one change")
    void twoPeople() throws Exception {
        LeaveOut mine = new LeaveOut(stop(0), trip.wave());
        CourierPlan once = taking.take(TUESDAY, first.version(), mine, COORDINATOR);
        assertThat(taking.take(TUESDAY, first.version(), mine, COORDINATOR).version())
                .isEqualTo(once.version());
        refused(Code.WRONG_STATE, () -> taking.take(TUESDAY, first.version(), mine, COLLEAGUE));
        refused(Code.WRONG_STATE, () -> pricing.price(TUESDAY, first.version(), mine, COLLEAGUE));
        refused(Code.NOT_YOURS, () -> taking.take(TUESDAY, once.version(), mine, DRIVER_V1));
        refused(Code.BAD_INPUT, () -> taking.take(TUESDAY, once.version(), mine, COORDINATOR));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> one = () -> tried(once, new ClosePlace(stop(1)), COORDINATOR);
            Callable<Integer> other = () -> tried(once, new ClosePlace(stop(2)), COLLEAGUE);
            int taken = 0;
            for (Future<Integer> each : two.invokeAll(List.of(one, other))) {
                taken += each.get();
            }
            assertThat(taken).as("at the same moment").isEqualTo(1);
        } finally {
            two.shutdownNow();
        }
    }

    private int tried(CourierPlan from, ClosePlace change, Actor by) {
        try {
            taking.take(TUESDAY, from.version(), change, by);
            return 1;
        } catch (Refused movedOn) {
            return 0;
        }
    }

    @Test
    @DisplayName("refuses one more van for a wave that the day does not have")
    void unknownWave() {
        refused(
                Code.BAD_INPUT,
                () -> taking.take(TUESDAY, first.version(), new AddVan("V9", 300, List.of("NIGHT")), COORDINATOR));
        assertThat(vans.all()).noneMatch(v -> v.id().equals("V9"));
    }

    @Test
    @DisplayName(
            "goes on with what was closed, taken out, added, shifted and pinned when the day is planned again, and when it is improved")
    void stands() {
        CourierPlan now = taking.take(TUESDAY, first.version(), new PinStop(stop(0), trip.wave()), COORDINATOR);
        String out = first.input().vans().stream()
                .map(v -> v.id())
                .filter(v -> !v.equals(trip.van()))
                .findFirst()
                .orElseThrow();
        now = taking.take(TUESDAY, now.version(), new TakeVanOut(out), COORDINATOR);
        now = taking.take(TUESDAY, now.version(), new AddVan("V9", 300, List.of()), COORDINATOR);
        now = taking.take(TUESDAY, now.version(), new ShiftWave("PM", 14 * 3_600, 18 * 3_600), COORDINATOR);
        now = taking.take(TUESDAY, now.version(), new ClosePlace(stop(2)), COORDINATOR);
        long before = now.plan().score().soft();
        progress.planWanted(TUESDAY, 1);
        CourierPlan beingPlanned = now;
        refused(
                Code.WRONG_STATE,
                () -> taking.take(TUESDAY, beingPlanned.version(), new LeaveOut(stop(0), trip.wave()), COORDINATOR));
        progress.plan(TUESDAY, STEPS);
        CourierPlan again = atHand.of(TUESDAY).orElseThrow();
        assertThat(again.version()).isGreaterThan(now.version());
        assertWished(again, out);
        improving.improve(TUESDAY, again.version(), 1, COORDINATOR);
        progress.plan(TUESDAY, STEPS);
        CourierPlan better = atHand.of(TUESDAY).orElseThrow();
        assertWished(better, out);
        assertThat(better.input()).usingRecursiveComparison().isEqualTo(again.input());
        assertThat(better.plan().score()).isGreaterThanOrEqualTo(again.plan().score());
        assertThat(better.plan().score().soft()).isGreaterThanOrEqualTo(before);
        assertThat(vans.all())
                .filteredOn(v -> v.id().equals("V9"))
                .singleElement()
                .matches(v -> !v.inService());
        assertThat(undoing.undo(TUESDAY, better.version(), COORDINATOR).plan()).isEqualTo(again.plan());
    }

    private void assertWished(CourierPlan plan, String out) {
        assertThat(plan.input().place(stop(2)).closed()).isTrue();
        assertThat(plan.input().vans()).extracting(v -> v.id()).contains("V9").doesNotContain(out);
        assertThat(plan.input().waves())
                .filteredOn(w -> w.id().equals("PM"))
                .singleElement()
                .matches(w -> w.start() == 14 * 3_600 && w.end() == 18 * 3_600);
        assertThat(stops(plan)).as("pinned").contains(stop(0));
    }

    @Test
    @DisplayName("leaves a pinned trip as it is while the rest is improved")
    void pinnedTrip() {
        Move turned = new Move(
                stop(0), trip.wave(), trip.van(), trip.wave(), trip.stops().size() - 1, false);
        CourierPlan now = taking.take(TUESDAY, first.version(), turned, COORDINATOR);
        List<String> wanted = stops(now);
        now = taking.take(TUESDAY, now.version(), new PinTrip(trip.van(), trip.wave()), COORDINATOR);
        improving.improve(TUESDAY, now.version(), 1, COORDINATOR);
        progress.plan(TUESDAY, STEPS);
        assertThat(stops(atHand.of(TUESDAY).orElseThrow())).isEqualTo(wanted);
    }

    @Test
    @DisplayName(
            "keeps a stop out that was left out while the rest is improved, until somebody takes it in, and tells who improved")
    void leftOut() {
        LeaveOut out = new LeaveOut(stop(0), trip.wave());
        CourierPlan now = taking.take(TUESDAY, first.version(), out, COORDINATOR);
        improving.improve(TUESDAY, now.version(), 1, COLLEAGUE);
        progress.plan(TUESDAY, STEPS);
        CourierPlan better = atHand.of(TUESDAY).orElseThrow();
        assertThat(better.version()).isGreaterThan(now.version());
        assertThat(stoppingAt(better, stop(0), trip.wave())).isFalse();
        assertThat(better.input().place(stop(0)).closed())
                .as("it is no closed library")
                .isFalse();
        assertThat(better.plan().score()).isGreaterThanOrEqualTo(now.plan().score());
        PlanChanges.Entry newest = changes.history(TUESDAY).get(0);
        assertThat(newest.madeBy()).isEqualTo(COLLEAGUE.user());
        assertThat(newest.how().searched()).isEqualTo(PlanningWish.Kind.IMPROVE);
        assertThat(newest.how().wishes().leftOut()).containsExactly(new LeftOut(stop(0), trip.wave()));
        CheapestMoves.Offer offer =
                pricing.offers(TUESDAY, better.version(), stop(0), trip.wave(), COORDINATOR).stream()
                        .filter(o -> o.wave().equals(trip.wave()))
                        .findFirst()
                        .orElseThrow();
        CourierPlan in = taking.take(TUESDAY, better.version(), offer.change(), COORDINATOR);
        assertThat(stoppingAt(in, stop(0), trip.wave())).isTrue();
        improving.improve(TUESDAY, in.version(), 1, COORDINATOR);
        progress.plan(TUESDAY, STEPS);
        assertThat(changes.history(TUESDAY).get(0).how().wishes().leftOut())
                .as("whether to stop there is the search's choice again")
                .isEmpty();
        assertThat(atHand.of(TUESDAY).orElseThrow().plan().score())
                .isGreaterThanOrEqualTo(in.plan().score());
    }

    private static boolean stoppingAt(CourierPlan plan, String place, String wave) {
        return plan.plan().routes().stream()
                .anyMatch(r -> r.wave().equals(wave) && r.places().contains(place));
    }

    @Test
    @DisplayName("leaves the fixed rounds alone against which the plan is held")
    void yardstick() {
        CourierPlan now = taking.take(TUESDAY, first.version(), new PinTrip(trip.van(), trip.wave()), COORDINATOR);
        assertThat(FixedRounds.yardstick(now.input())).isEqualTo(FixedRounds.yardstick(first.input()));
        assertThat(new FixedRounds(now.input()).plan())
                .as("a search keeps the pin")
                .isNotEqualTo(FixedRounds.yardstick(first.input()));
    }

    @Test
    @DisplayName("is published as it was seen, and not when somebody has made another version since")
    void publishedAsSeen() {
        CourierPlan now = taking.take(TUESDAY, first.version(), new LeaveOut(stop(0), trip.wave()), COLLEAGUE);
        refused(Code.WRONG_STATE, () -> publishing.publish(TUESDAY, first.version(), false, COORDINATOR));
        assertThat(plans.published(TUESDAY)).isEmpty();
        assertThat(publishing
                        .publish(TUESDAY, now.version(), false, COORDINATOR)
                        .version())
                .isEqualTo(now.version());
        assertThat(publishing
                        .publish(TUESDAY, now.version(), false, COORDINATOR)
                        .version())
                .as("a second click")
                .isEqualTo(now.version());
        refused(Code.WRONG_STATE, () -> publishing.publish(TUESDAY, first.version(), false, COORDINATOR));
    }

    @Test
    @DisplayName("that makes a plan which cannot be driven is published only by who says so")
    void brokenPublished() {
        int start = first.input().wave(trip.wave()).start();
        CourierPlan now =
                taking.take(TUESDAY, first.version(), new ShiftWave(trip.wave(), start, start + 60), COORDINATOR);
        assertThat(now.drivable()).isFalse();
        refused(Code.CANNOT_BE_DRIVEN, () -> publishing.publish(TUESDAY, now.version(), false, COORDINATOR));
        assertThat(plans.published(TUESDAY)).isEmpty();
        assertThat(publishing.publish(TUESDAY, now.version(), true, COORDINATOR).state())
                .isEqualTo(PlanState.PUBLISHED);
    }

    @Test
    @DisplayName(
            "of a plan in force: the road hears of it when it is published, an undo leaves the plan in force alone")
    void published() {
        publishing.publish(TUESDAY, COORDINATOR);
        LeaveOut change = new LeaveOut(stop(1), trip.wave());
        CourierPlan draft = taking.take(TUESDAY, first.version(), change, COORDINATOR);
        assertThat(trips.on(TUESDAY)).anyMatch(t -> t.stillStopsAt(new LibraryId(stop(1))));
        CourierPlan inForce = undoing.undo(TUESDAY, draft.version(), COORDINATOR);
        assertThat(inForce.version()).isEqualTo(first.version());
        assertThat(inForce.state()).isEqualTo(PlanState.PUBLISHED);
        draft = taking.take(TUESDAY, first.version(), change, COORDINATOR);
        CourierPlan counts = publishing.publish(TUESDAY, COORDINATOR);
        assertThat(counts.version()).isEqualTo(draft.version());
        assertThat(trips.on(TUESDAY))
                .filteredOn(t -> t.van().equals(trip.van()) && t.wave().equals(trip.wave()))
                .filteredOn(t -> t.state() == TripState.PLANNED)
                .noneMatch(t -> t.stillStopsAt(new LibraryId(stop(1))));
        for (Trip planned : trips.on(TUESDAY)) {
            if (planned.state() == TripState.PLANNED) {
                assertThat(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(Long.toString(planned.id()), DayWords.VAN_TRIP)
                                .count())
                        .as("each trip is led")
                        .isEqualTo(1);
            }
        }
        assertThat(progress.step(TUESDAY)).isEqualTo(DayProgress.Step.UNDERWAY);
        CourierPlan published = counts;
        refused(Code.WRONG_STATE, () -> undoing.undo(TUESDAY, published.version(), COORDINATOR));
    }

    @Test
    @DisplayName("of a day partly driven touches only what has not begun, and an event on the road does not enforce it")
    void underway() {
        publishing.publish(TUESDAY, COORDINATOR);
        Trip road = trips.on(TUESDAY).stream()
                .filter(t -> t.van().equals(trip.van()) && t.wave().equals(trip.wave()))
                .findFirst()
                .orElseThrow();
        fixture.timeToLeave(road);
        departing.depart(road.id(), null, COORDINATOR);
        clock.plus(Duration.ofMinutes(12));
        stopping.done(road.id(), road.stops().get(0).library(), null, null, COORDINATOR);
        refused(
                Code.BAD_INPUT,
                () -> taking.take(TUESDAY, first.version(), new LeaveOut(stop(1), trip.wave()), COORDINATOR));
        refused(Code.BAD_INPUT, () -> taking.take(TUESDAY, first.version(), new TakeVanOut(trip.van()), COORDINATOR));
        CourierPlan draft = taking.take(TUESDAY, first.version(), new ClosePlace("S20"), COORDINATOR);
        assertThat(draft.input().underway(trip.van())).isPresent();
        assertThat(stops(draft)).isEqualTo(stops(first));
        assertThat(atHand.overtaken(TUESDAY)).isFalse();
        CourierPlan counts = publishing.publish(TUESDAY, COORDINATOR);
        assertThat(counts.version()).isEqualTo(draft.version());
        assertThat(trips.find(road.id()).orElseThrow().state()).isEqualTo(TripState.UNDERWAY);
        CourierPlan tried = taking.take(TUESDAY, counts.version(), new ClosePlace("S21"), COORDINATOR);
        delay.late(road.id(), 10, COORDINATOR);
        CourierPlan replanned = rest.plan(TUESDAY, COORDINATOR);
        assertThat(replanned.version()).isGreaterThan(tried.version());
        assertThat(replanned.input().place("S20").closed()).as("published").isTrue();
        assertThat(replanned.input().place("S21").closed()).as("only tried").isFalse();
    }

    private static void refused(Code code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
