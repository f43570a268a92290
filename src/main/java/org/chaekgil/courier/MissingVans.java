package org.chaekgil.courier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.routing.DeliveryPlan;
import org.springframework.stereotype.Component;

/** Vans that a plan counts on though they are not in service, as since it was made they broke down or were taken out. */
@Component
public class MissingVans {
    private final Vans vans;
    private final Trips trips;
    private final PlanChanges changes;

    MissingVans(Vans vans, Trips trips, PlanChanges changes) {
        this.vans = vans;
        this.trips = trips;
        this.changes = changes;
    }

    /** Those with trips in it that have not begun, by id; none for a plan that does not count any more. */
    public List<String> of(CourierPlan plan) {
        if (plan.state() != PlanState.DRAFT && plan.state() != PlanState.PUBLISHED) {
            return List.of();
        }
        Wishes wishes = changes.of(plan.id()).map(PlanChanges.Made::wishes).orElse(Wishes.NONE);
        Set<String> running = wishes.vans(vans.all()).stream()
                .filter(Van::inService)
                .map(Van::id)
                .collect(Collectors.toSet());
        List<Trip> begun =
                trips.on(plan.day()).stream().filter(t -> t.state().begun()).toList();
        return plan.plan().trips().stream()
                .filter(t -> !running.contains(t.van()))
                .filter(t -> begun.stream()
                        .noneMatch(b -> b.van().equals(t.van()) && b.wave().equals(t.wave())))
                .map(DeliveryPlan.Trip::van)
                .distinct()
                .toList();
    }
}
