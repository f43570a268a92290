package org.chaekgil.courier;

import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a new draft together with how it came about. */
@Component
class Drafts {
    private final CourierPlans plans;
    private final PlanChanges changes;

    Drafts(CourierPlans plans, PlanChanges changes) {
        this.plans = plans;
        this.changes = changes;
    }

    @Transactional
    public CourierPlan keep(DeliveryDay input, DeliveryPlan plan, PlanChanges.Made how, String by) {
        CourierPlan draft = plans.draft(input.date(), input, plan, by);
        changes.made(draft.id(), how);
        return draft;
    }
}
