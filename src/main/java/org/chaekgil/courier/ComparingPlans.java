package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.routing.FixedRounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays two versions of a day's plan side by side, or a version and the fixed rounds for the same work. */
@Service
public class ComparingPlans {
    private final CourierPlans plans;
    private final Trips trips;

    ComparingPlans(CourierPlans plans, Trips trips) {
        this.plans = plans;
        this.trips = trips;
    }

    /**
     * @throws Refused NOT_YOURS for all but coordinators; BAD_INPUT for a version that the day does not have, and when both are
     *     the fixed rounds
     */
    @Transactional(readOnly = true)
    public PlanComparison compare(LocalDate day, PlanChoice a, PlanChoice b, Actor by) {
        PlanningRest.mustCoordinate(by, day);
        if (a.fixedRounds() && b.fixedRounds()) {
            throw new Refused(Code.BAD_INPUT, "b");
        }
        CourierPlan first = a.fixedRounds() ? fixedRounds(version(day, b)) : version(day, a);
        CourierPlan second = b.fixedRounds() ? fixedRounds(first) : version(day, b);
        List<Trip> driven =
                trips.on(day).stream().filter(t -> t.state().begun()).toList();
        return PlanComparison.of(
                PlanComparison.Side.of(a, first, driven), PlanComparison.Side.of(b, second, driven), driven);
    }

    private CourierPlan version(LocalDate day, PlanChoice choice) {
        return plans.version(day, choice.version())
                .orElseThrow(() -> Refused.saying("plan.noVersion", Code.BAD_INPUT, day, choice));
    }

    /** As if the fixed rounds had been made in the place of that version. */
    private static CourierPlan fixedRounds(CourierPlan version) {
        return new CourierPlan(
                0,
                version.day(),
                0,
                PlanState.DRAFT,
                version.input(),
                FixedRounds.yardstick(version.input()),
                version.madeAt(),
                version.madeBy(),
                null,
                null);
    }
}
