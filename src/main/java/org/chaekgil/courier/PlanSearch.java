package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;

/**
 * How far the search for a day's plan is, as last written down by the node that searches.
 *
 * @param milliseconds how long it shall take; null: it ends by its steps
 * @param elapsed milliseconds so far
 * @param fixedRounds what the fixed rounds are worth, from which it starts
 * @param costs each better plan, in the order they were found; at most one a second
 * @param routes the best plan so far; empty: none is better than the fixed rounds yet
 */
public record PlanSearch(
        long id,
        LocalDate day,
        Long milliseconds,
        long elapsed,
        Score fixedRounds,
        boolean stopWanted,
        boolean ended,
        List<Cost> costs,
        List<Route> routes) {
    /** @param milliseconds after the start */
    public record Cost(long milliseconds, long hard, long soft) {}

    public PlanSearch {
        costs = List.copyOf(costs);
        routes = List.copyOf(routes);
    }

    public PlanSearch with(List<Cost> others) {
        return new PlanSearch(id, day, milliseconds, elapsed, fixedRounds, stopWanted, ended, others, routes);
    }
}
