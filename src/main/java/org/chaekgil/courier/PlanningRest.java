package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.courier.WantingRest.Wanted;
import org.springframework.stereotype.Service;

/**
 * Something has happened: what is left of the day is planned again in a few seconds, from where the vans are with what is on
 * board, and counts at once. Takes as long as the search; to be called outside any transaction. When this node dies meanwhile,
 * another one plans, and that plan counts all the same ({@link EnforcingRest}).
 */
@Service
public class PlanningRest {
    private static final int TRIES = 4;
    private static final long LOOK_AGAIN_MILLIS = 100;
    /** Gathering a day takes no longer; after that there may be no search, as when its node died. */
    private static final int MOST_LOOKS = 30;

    private final WantingRest wanting;
    private final DayProgress progress;
    private final PlanSearches searches;
    private final CourierPlans plans;
    private final Attempts attempts;

    PlanningRest(
            WantingRest wanting, DayProgress progress, PlanSearches searches, CourierPlans plans, Attempts attempts) {
        this.wanting = wanting;
        this.progress = progress;
        this.searches = searches;
        this.plans = plans;
        this.attempts = attempts;
    }

    /** The same without anything to write down. */
    public CourierPlan plan(LocalDate day, Actor by) {
        return plan(day, null, () -> true, by);
    }

    /**
     * @param seen the version that was in force for whoever tells what has happened; null: not asked
     * @param what writes it down, in the transaction in which the planning is wanted; may be tried again. False: it was told before
     * @return the plan that counts from now on; when nothing new was told or no plan can be made, for want of a van, or not here, as this node stops, the one
     *     before it
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when another version than {@code seen} is in force by now, when
     *     the day has no plan or is over, or when others planned again and again meanwhile; what {@code what} refuses
     */
    public CourierPlan plan(LocalDate day, Integer seen, BooleanSupplier what, Actor by) {
        mustCoordinate(by, day);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            endWhatBeganBefore(day, by);
            Wanted wanted = attempts.run(() -> wanting.want(day, seen, what, by));
            if (wanted != Wanted.BUSY) {
                progress.plan(day);
                return plans.published(day).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
            }
        }
        throw Refused.saying("plan.today.busy", Code.WRONG_STATE, day);
    }

    static void mustCoordinate(Actor by, Object what) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, what);
        }
    }

    /**
     * A search that does not know what has happened: its plan is not waited for. When two tell something at the same moment, the search
     * of the one has not begun yet when the other comes, and is stopped as soon as it has.
     */
    private void endWhatBeganBefore(LocalDate day, Actor by) {
        for (int look = 0; look < MOST_LOOKS && progress.step(day) == Step.PLANNING; look++) {
            if (searches.stop(day, by.user())) {
                break;
            }
            pause();
        }
        if (progress.step(day) == Step.PLANNING) {
            progress.plan(day);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another search begins", e);
        }
    }
}
