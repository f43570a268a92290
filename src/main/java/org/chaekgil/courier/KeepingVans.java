package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;

/**
 * Which vans the network has and which of them run. When that changes while vans are on the road, what is left of the day is planned
 * again with those that run now; a day that waits for a van is planned as soon as there is one.
 */
@Service
public class KeepingVans {
    private static final int MOST_CAPACITY = 100_000;

    private final Vans vans;
    private final DayProgress progress;
    private final CourierPlans plans;
    private final PlanningRest rest;
    private final WantingVans wanting;
    private final Attempts attempts;
    private final Clock clock;

    KeepingVans(
            Vans vans,
            DayProgress progress,
            CourierPlans plans,
            PlanningRest rest,
            WantingVans wanting,
            Attempts attempts,
            Clock clock) {
        this.vans = vans;
        this.progress = progress;
        this.plans = plans;
        this.rest = rest;
        this.wanting = wanting;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * A van is repaired, or bought; or it cannot be driven for some time. Saying it again changes nothing. Takes as long as a search when
     * vans are on the road; to be called outside any transaction.
     *
     * @throws Refused NOT_YOURS for all but coordinators, BAD_INPUT for no such van
     */
    public void inService(String van, boolean inService, Actor by) {
        PlanningRest.mustCoordinate(by, van);
        if (vans.all().stream().noneMatch(v -> v.id().equals(van))) {
            throw Refused.saying("vans.unknown", Code.BAD_INPUT, van);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        Step step = progress.step(today);
        boolean begun = plans.published(today).isPresent();
        if (begun && (step == Step.UNDERWAY || step == Step.NO_VANS)) {
            try {
                rest.plan(today, null, () -> wanting.inService(today, van, inService, by), by);
                return;
            } catch (Refused tooLate) {
                // the day is over, or others plan it again and again: the van is kept all the same
            }
        }
        attempts.run(() -> wanting.inService(today, van, inService, by));
    }

    /**
     * One more van, in service from now on.
     *
     * @param van up to twelve letters and digits
     * @param capacity in items
     * @throws Refused NOT_YOURS for all but coordinators, BAD_INPUT for another kind of name, a capacity that no van has, or a van that is
     *     known by that name, in small letters or capitals
     */
    public void add(String van, int capacity, Actor by) {
        PlanningRest.mustCoordinate(by, van);
        mustBeSound(van, capacity);
        vans.all().stream()
                .map(Van::id)
                .filter(van::equalsIgnoreCase)
                .findFirst()
                .ifPresent(known -> {
                    throw Refused.saying("vans.known", Code.BAD_INPUT, known);
                });
        vans.hire(van, capacity);
        inService(van, true, by);
    }

    static void mustBeSound(String van, int capacity) {
        if (!van.matches("[A-Za-z0-9]{1,12}") || capacity < 1 || capacity > MOST_CAPACITY) {
            throw Refused.saying("plan.change.refused.VAN", Code.BAD_INPUT, van);
        }
    }
}
