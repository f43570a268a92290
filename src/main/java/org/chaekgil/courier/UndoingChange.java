package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draft at hand is undone: what it was made from counts again, as a new draft, or as the plan in force when that is what it was
 * made from. What is published or has begun is never touched. Doing it again for the same version changes nothing.
 */
@Service
public class UndoingChange {
    private final CourierPlans plans;
    private final PlanAtHand atHand;
    private final PlanByHand byHand;
    private final PlanChanges changes;
    private final Drafts drafts;
    private final Trips trips;

    UndoingChange(
            CourierPlans plans, PlanAtHand atHand, PlanByHand byHand, PlanChanges changes, Drafts drafts, Trips trips) {
        this.plans = plans;
        this.atHand = atHand;
        this.byHand = byHand;
        this.changes = changes;
        this.drafts = drafts;
        this.trips = trips;
    }

    /**
     * @param version the version to undo
     * @return the plan at hand after it
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when that version is not at hand, is no draft, was made from
     *     nothing, or when what it was made from does not know of a trip that has begun since
     */
    @Transactional
    public CourierPlan undo(LocalDate day, int version, Actor by) {
        PlanningRest.mustCoordinate(by, day);
        plans.lock(day);
        CourierPlan present = atHand.of(day).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
        if (undid(present, version)) {
            return present;
        }
        byHand.of(day, version, by);
        CourierPlan before = before(present).orElseThrow(() -> nothingToUndo(day));
        if (present.state() != PlanState.DRAFT || PlanAtHand.overtaken(before, trips.on(day))) {
            throw nothingToUndo(day);
        }
        if (before.state() == PlanState.PUBLISHED) {
            plans.withdrawDraft(day);
            return before;
        }
        PlanChanges.Made how = changes.of(before.id())
                .map(m -> new PlanChanges.Made(m.from(), m.change(), version, m.wishes(), m.searched()))
                .orElse(new PlanChanges.Made(null, null, version, Wishes.NONE));
        return drafts.keep(before.input(), before.plan(), how, by.user());
    }

    /** Whether that version can be undone now; it is told, not promised. */
    public boolean possible(CourierPlan present) {
        return present.state() == PlanState.DRAFT
                && before(present)
                        .filter(b -> !PlanAtHand.overtaken(b, trips.on(b.day())))
                        .isPresent();
    }

    private java.util.Optional<CourierPlan> before(CourierPlan present) {
        return changes.of(present.id()).map(PlanChanges.Made::from).flatMap(from -> plans.version(present.day(), from));
    }

    private boolean undid(CourierPlan present, int version) {
        if (present.state() == PlanState.PUBLISHED) {
            return plans.version(present.day(), version)
                    .filter(v -> v.state() == PlanState.REPLACED && v.version() > present.version())
                    .isPresent();
        }
        return changes.of(present.id())
                .map(PlanChanges.Made::undid)
                .filter(undid -> undid == version)
                .isPresent();
    }

    private static Refused nothingToUndo(LocalDate day) {
        return Refused.saying("plan.change.nothingToUndo", Code.WRONG_STATE, day);
    }
}
