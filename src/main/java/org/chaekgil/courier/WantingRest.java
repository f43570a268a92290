package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.courier.DayProgress.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what has happened and has the day gathered anew, both or neither: a plan that is made afterwards knows of it, and
 * when this node dies another one makes it and has it count.
 */
@Component
class WantingRest {
    private final CourierPlans plans;
    private final DayProgress progress;
    private final CourierSettings settings;

    WantingRest(CourierPlans plans, DayProgress progress, CourierSettings settings) {
        this.plans = plans;
        this.progress = progress;
        this.settings = settings;
    }

    /** What became of it: nothing is written down when the day is being planned without it. */
    enum Wanted {
        YES,
        BUSY,
        NOTHING_NEW
    }

    /**
     * @param seen the version that was in force for whoever tells it; null: not asked
     * @param what writes it down; false: it was told before, so that the plan in force, if no draft lies beside it, knows of it
     * @throws Refused WRONG_STATE when another version is in force now, so that the same click counts once, and when the day is over
     */
    @Transactional
    public Wanted want(LocalDate day, Integer seen, BooleanSupplier what, Actor by) {
        plans.lock(day);
        if (progress.step(day) == Step.PLANNING) {
            return Wanted.BUSY;
        }
        mustBeInForce(day, seen);
        if (!what.getAsBoolean() && progress.step(day) == Step.UNDERWAY && noDraft(day)) {
            return Wanted.NOTHING_NEW;
        }
        withdrawWhatNobodyPublished(day);
        progress.wanted(new PlanningWish(day, PlanningWish.Kind.REST, by.user()), settings.replanSeconds());
        Step step = progress.step(day);
        if (step != Step.PLANNING && step != Step.NO_VANS) {
            throw Refused.saying("plan.today.over", Code.WRONG_STATE, day);
        }
        return Wanted.YES;
    }

    private boolean noDraft(LocalDate day) {
        return plans.latest(day).filter(p -> p.state() == PlanState.DRAFT).isEmpty();
    }

    /** A draft that somebody is changing by hand shall not be enforced by what happens on the road meanwhile. */
    private void withdrawWhatNobodyPublished(LocalDate day) {
        if (plans.published(day).isPresent()) {
            plans.withdrawDraft(day);
        }
    }

    private void mustBeInForce(LocalDate day, Integer seen) {
        plans.versions(day).stream()
                .filter(v -> v.state() == PlanState.PUBLISHED || v.state() == PlanState.DRIVEN)
                .filter(v -> seen != null && v.version() != seen)
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.saying("plan.today.changed", Code.WRONG_STATE, other.version());
                });
    }
}
