package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.List;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;

/** What a plan would be worth if one of its trips were another. */
@FunctionalInterface
public interface PlanVariants {
    /** The score with this route in place of the one that the van has in that wave; it has to make a plan, see {@link PlanEvaluator}. */
    Score with(Route other);

    /** Who can value the variants of any plan. */
    @FunctionalInterface
    interface Source {
        PlanVariants of(DeliveryDay day, DeliveryPlan plan);
    }

    /** Evaluates each in full; slow for large days. */
    static PlanVariants inFull(DeliveryDay day, DeliveryPlan plan) {
        PlanEvaluator evaluator = new PlanEvaluator(day);
        return other -> evaluator.evaluate(replaced(plan.routes(), other)).score();
    }

    /** The routes with this one in place of the van's own in that wave. */
    static List<Route> replaced(List<Route> routes, Route other) {
        List<Route> all = new ArrayList<>(routes);
        all.removeIf(r -> r.van().equals(other.van()) && r.wave().equals(other.wave()));
        all.add(other);
        return all;
    }
}
