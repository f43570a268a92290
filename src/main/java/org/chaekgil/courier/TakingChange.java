package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Refused;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.Decided;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A change by hand is taken: it becomes a new draft, which can be undone, searched on from and published. Doing it again, also at
 * the same moment, changes nothing.
 */
@Service
public class TakingChange {
    private final CourierPlans plans;
    private final PlanAtHand atHand;
    private final PlanByHand byHand;
    private final PlanChanges changes;
    private final Drafts drafts;
    private final Vans vans;

    TakingChange(
            CourierPlans plans, PlanAtHand atHand, PlanByHand byHand, PlanChanges changes, Drafts drafts, Vans vans) {
        this.plans = plans;
        this.atHand = atHand;
        this.byHand = byHand;
        this.changes = changes;
        this.drafts = drafts;
        this.vans = vans;
    }

    /**
     * @param version the version that it was made from
     * @return the new draft
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when the plan is another one by now, is being made, or is
     *     over; BAD_INPUT with a sentence when the change cannot be made
     */
    @Transactional
    public CourierPlan take(LocalDate day, int version, Change change, Actor by) {
        PlanningRest.mustCoordinate(by, day);
        plans.lock(day);
        Optional<CourierPlan> already = atHand.of(day).filter(p -> isThis(p, version, change, by));
        if (already.isPresent()) {
            return already.get();
        }
        PlanByHand.Base base = byHand.of(day, version, by);
        Change completed = byHand.completed(base, change);
        Decided after = byHand.changed(base, completed);
        if (completed instanceof AddVan more) {
            vans.hire(more.van(), more.capacity());
        }
        PlanChanges.Made how =
                new PlanChanges.Made(version, completed, null, base.wishes().with(completed));
        return drafts.keep(after.day(), after.plan(), how, by.user());
    }

    private boolean isThis(CourierPlan present, int version, Change change, Actor by) {
        return present.state() == PlanState.DRAFT
                && present.madeBy().equals(by.user())
                && changes.of(present.id())
                        .filter(m -> m.from() != null && m.from() == version && m.undid() == null)
                        .filter(m -> m.change() != null && same(m.change(), change))
                        .isPresent();
    }

    private static boolean same(Change made, Change wanted) {
        return made.equals(wanted)
                || made instanceof AddVan one
                        && wanted instanceof AddVan other
                        && one.van().equals(other.van());
    }
}
