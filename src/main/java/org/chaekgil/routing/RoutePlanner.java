package org.chaekgil.routing;

import java.util.function.Consumer;

/**
 * Finds the day's trips. There is always a plan, whatever the day: a stop may be left out, at the price of its waiting items.
 * The plan is never worse than {@link FixedRounds}, and its score is the one {@link PlanEvaluator} gives.
 */
public interface RoutePlanner {
    /**
     * Searches until {@code search} ends it and gives the best plan seen. {@code progress} hears of each better plan, from a
     * thread of the search, one call at a time.
     */
    DeliveryPlan plan(DeliveryDay day, Search search, Consumer<Progress> progress);

    /** A better plan was found: after how many milliseconds and search steps, and how good it is. */
    record Progress(long milliseconds, long steps, DeliveryPlan.Score best) {}
}
