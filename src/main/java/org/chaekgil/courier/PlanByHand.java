package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.Timetable;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.routing.Decided;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.ImpossibleChange;
import org.springframework.stereotype.Component;

/** What changes by hand begin from: the plan at hand, and once vans have left, what is known on the road now. */
@Component
public class PlanByHand {
    private final PlanAtHand atHand;
    private final PlanChanges changes;
    private final Trips trips;
    private final Vans vans;
    private final Timetable timetable;
    private final GatheringDay gathering;
    private final DayProgress progress;
    private final Clock clock;

    PlanByHand(
            PlanAtHand atHand,
            PlanChanges changes,
            Trips trips,
            Vans vans,
            Timetable timetable,
            GatheringDay gathering,
            DayProgress progress,
            Clock clock) {
        this.atHand = atHand;
        this.changes = changes;
        this.trips = trips;
        this.vans = vans;
        this.timetable = timetable;
        this.gathering = gathering;
        this.progress = progress;
        this.clock = clock;
    }

    /** @param plan of which {@code decided} is what can still be changed */
    public record Base(CourierPlan plan, Decided decided, Wishes wishes) {}

    /**
     * @param version the version that the person saw
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when the day has no plan, is being planned, is over, or when
     *     its plan is another one by now
     */
    public Base of(LocalDate day, int version, Actor by) {
        PlanningRest.mustCoordinate(by, day);
        Step step = progress.step(day);
        CourierPlan plan = atHand.of(day).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
        if (step != Step.REVIEW && step != Step.UNDERWAY) {
            throw Refused.saying("plan.change.notNow", Code.WRONG_STATE, day);
        }
        if (plan.version() != version) {
            throw Refused.saying("plan.change.movedOn", Code.WRONG_STATE, version, plan.version(), plan.madeBy());
        }
        return base(plan);
    }

    /** The day of the plan at hand, as far as it can still be changed. */
    public DeliveryDay day(LocalDate day) {
        return atHand.of(day).map(p -> base(p).decided().day()).orElseGet(() -> gathering.gather(day));
    }

    private Base base(CourierPlan plan) {
        Wishes wishes = changes.of(plan.id()).map(PlanChanges.Made::wishes).orElse(Wishes.NONE);
        List<Trip> today = trips.on(plan.day());
        if (plan.state() == PlanState.DRAFT
                || today.stream().noneMatch(t -> t.state().begun())) {
            return new Base(plan, new Decided(plan.input(), plan.plan().routes()), wishes);
        }
        DeliveryDay now = gathering.gather(plan.day());
        return new Base(
                plan, new Decided(now, new CarriedRoutes(now, plan.plan().routes(), today).all()), wishes);
    }

    /**
     * What comes out of a change.
     *
     * @throws Refused BAD_INPUT with a sentence when it cannot be made
     */
    Decided changed(Base base, Change change) {
        LocalDate day = base.plan().day();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        if (change instanceof ShiftWave shift
                && !now.isBefore(day.atStartOfDay().plusSeconds(shift.start()))) {
            throw Refused.saying("plan.change.refused.PAST", Code.BAD_INPUT, shift.wave());
        }
        try {
            return change.applyTo(base.decided());
        } catch (ImpossibleChange impossible) {
            throw Refused.saying(
                    "plan.change.refused." + impossible.why(),
                    Code.BAD_INPUT,
                    impossible.details().toArray());
        }
    }

    /** The change with what it leaves open: of an added van its capacity, when it is known, and the waves that it can still run in. */
    Change completed(Base base, Change change) {
        if (!(change instanceof AddVan more)) {
            return change;
        }
        int capacity = vans.all().stream()
                .filter(v -> v.id().equals(more.van()))
                .map(Van::capacity)
                .findFirst()
                .orElse(more.capacity());
        KeepingVans.mustBeSound(more.van(), capacity);
        LocalDate day = base.plan().day();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        RemainingWaves remaining = new RemainingWaves(base.wishes().waves(timetable.waves()), now);
        Set<String> begun = trips.on(day).stream()
                .filter(t -> t.state().begun() && t.van().equals(more.van()))
                .map(Trip::wave)
                .collect(Collectors.toSet());
        List<String> known =
                base.decided().day().waves().stream().map(DeliveryDay.Wave::id).toList();
        List<String> asked = more.waves().isEmpty() ? known : more.waves();
        List<String> waves = asked.stream()
                .filter(w -> !known.contains(w) || remaining.leavable(day, w) && !begun.contains(w))
                .toList();
        return new AddVan(more.van(), capacity, waves);
    }
}
