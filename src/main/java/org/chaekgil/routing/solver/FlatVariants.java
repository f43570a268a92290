package org.chaekgil.routing.solver;

import java.util.HashMap;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.PlanVariants;

/** Drives again only what the other route touches, as the search does. For one thread. */
public final class FlatVariants implements PlanVariants {
    private final FlatPlan plan;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> trips = new HashMap<>();

    public FlatVariants(DeliveryDay day, DeliveryPlan of) {
        plan = new FlatPlan(new FlatDay(day));
        plan.become(of.routes());
        day.places().forEach(p -> places.put(p.id(), places.size()));
        day.waves().forEach(w -> day.vans().forEach(v -> trips.put(v.id() + '\n' + w.id(), trips.size())));
    }

    @Override
    public Score with(Route other) {
        FlatTrip draft = plan.draft(trips.get(other.van() + '\n' + other.wave()));
        draft.length = 0;
        other.places().forEach(place -> draft.stops[draft.length++] = places.get(place));
        plan.value();
        Score score = new Score(-plan.draftHard(), -plan.draftCost());
        plan.forget();
        return score;
    }
}
