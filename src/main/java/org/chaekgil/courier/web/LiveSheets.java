package org.chaekgil.courier.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.PlanSearch;
import org.chaekgil.courier.PlanSearches;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.Trips;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.PlanEvaluator;
import org.springframework.stereotype.Component;

/** The best plan so far of a search that goes on, perhaps on another node, as the coordinator reads it. */
@Component
class LiveSheets {
    private static final int MOST_KEPT = 8;

    private final PlanSearches searches;
    private final Trips trips;
    /** A search's day never changes; read once. */
    private final Map<Long, DeliveryDay> inputs = new ConcurrentHashMap<>();

    LiveSheets(PlanSearches searches, Trips trips) {
        this.searches = searches;
        this.trips = trips;
    }

    /** Empty as long as nothing better than the fixed rounds was found. */
    Optional<PlanSheet> of(PlanSearch search) {
        return search.routes().isEmpty() ? Optional.empty() : input(search.id()).map(input -> sheet(search, input));
    }

    private PlanSheet sheet(PlanSearch search, DeliveryDay input) {
        DeliveryPlan plan = new PlanEvaluator(input).evaluate(search.routes());
        CourierPlan draft = new CourierPlan(0, search.day(), 0, PlanState.DRAFT, input, plan, null, null, null, null);
        return PlanSheet.of(draft, plan, trips.on(search.day()));
    }

    private Optional<DeliveryDay> input(long search) {
        if (inputs.size() > MOST_KEPT) {
            inputs.clear();
        }
        DeliveryDay known =
                inputs.computeIfAbsent(search, id -> searches.input(id).orElse(null));
        return Optional.ofNullable(known);
    }
}
