package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.DayProgress.Step;
import org.springframework.stereotype.Service;

/**
 * Something has happened: what is left of the day is planned again in a few seconds, from where the vans are with what is on
 * board, and counts at once. Takes as long as the search; to be called outside any transaction.
 */
@Service
public class PlanningRest {
    private static final int TRIES = 2;

    private final DayProgress progress;
    private final PlanSearches searches;
    private final PublishingPlan publishing;
    private final CourierPlans plans;
    private final CourierSettings settings;
    private final Attempts attempts;

    PlanningRest(
            DayProgress progress,
            PlanSearches searches,
            PublishingPlan publishing,
            CourierPlans plans,
            CourierSettings settings,
            Attempts attempts) {
        this.progress = progress;
        this.searches = searches;
        this.publishing = publishing;
        this.plans = plans;
        this.settings = settings;
        this.attempts = attempts;
    }

    /**
     * @return the plan that counts from now on; when no plan can be made, for want of a van, the one before it
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when the day has no plan, or when vans left again and again
     *     while it was made
     */
    public CourierPlan plan(LocalDate day, Actor by) {
        mustCoordinate(by, day);
        for (int attempt = 1; ; attempt++) {
            endWhatBeganBefore(day, by);
            attempts.run(() -> {
                withdrawWhatNobodyPublished(day);
                progress.planWanted(day, settings.replanSeconds());
                return null;
            });
            progress.plan(day);
            if (progress.step(day) == Step.NO_VANS || progress.step(day) == Step.FAILED) {
                return plans.published(day).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
            }
            try {
                return attempts.run(() -> publishing.publish(day, by));
            } catch (Refused overtaken) {
                if (attempt == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    /** A draft that somebody is changing by hand shall not be enforced by what happens on the road meanwhile. */
    private void withdrawWhatNobodyPublished(LocalDate day) {
        plans.lock(day);
        if (plans.published(day).isPresent()) {
            plans.withdrawDraft(day);
        }
    }

    static void mustCoordinate(Actor by, Object what) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, what);
        }
    }

    /** A search that does not know what has happened: its plan is not waited for. */
    private void endWhatBeganBefore(LocalDate day, Actor by) {
        if (progress.step(day) == Step.PLANNING) {
            searches.stop(day, by.user());
            progress.plan(day);
        }
    }
}
