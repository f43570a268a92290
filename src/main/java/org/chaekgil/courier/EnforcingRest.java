package org.chaekgil.courier;

import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan that was made because something has happened counts at once, in the transaction in which it is kept. */
@Component
public class EnforcingRest {
    private final CourierPlans plans;
    private final Trips trips;
    private final PublishingPlan publishing;
    private final DayProgress progress;
    private final CourierSettings settings;

    EnforcingRest(
            CourierPlans plans,
            Trips trips,
            PublishingPlan publishing,
            DayProgress progress,
            CourierSettings settings) {
        this.plans = plans;
        this.trips = trips;
        this.publishing = publishing;
        this.progress = progress;
        this.settings = settings;
    }

    /**
     * When a van left during the search, what is left is planned once more; that ends, as no van leaves twice in a wave. A plan that
     * cannot be driven counts only when a coordinator wanted it: else it waits for one, as a draft.
     */
    @Transactional
    public void enforce(PlanningWish wish) {
        plans.lock(wish.day());
        List<Trip> locked = trips.on(wish.day()).stream()
                .map(t -> trips.lock(t.id()).orElseThrow())
                .toList();
        CourierPlan draft = plans.latest(wish.day()).orElseThrow();
        if (PlanAtHand.overtaken(draft, locked)) {
            plans.withdrawDraft(wish.day());
            progress.wanted(wish, settings.replanSeconds());
        } else if (draft.drivable() || !wish.by().equals(Actor.SYSTEM.user())) {
            publishing.publish(wish.day(), new Actor(wish.by(), Role.COORDINATOR, null, null));
        }
    }
}
