package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan at hand shall be searched on from: what is pinned stays, the rest may change, and what comes out is a new draft that is
 * not worse. The search is a step of the day's process, watched and stopped like any other.
 */
@Service
public class ImprovingPlan {
    private final CourierPlans plans;
    private final PlanByHand byHand;
    private final DayProgress progress;
    private final CourierSettings settings;

    ImprovingPlan(CourierPlans plans, PlanByHand byHand, DayProgress progress, CourierSettings settings) {
        this.plans = plans;
        this.byHand = byHand;
        this.progress = progress;
        this.settings = settings;
    }

    /**
     * @param version the version to start from
     * @param seconds how long to search; null: as long as when something happens during the day
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when the plan is another one by now, or is being made
     */
    @Transactional
    public void improve(LocalDate day, int version, Integer seconds, Actor by) {
        plans.lock(day);
        byHand.of(day, version, by);
        progress.wanted(
                new PlanningWish(day, PlanningWish.Kind.IMPROVE, by.user()),
                seconds == null ? settings.replanSeconds() : seconds);
    }
}
