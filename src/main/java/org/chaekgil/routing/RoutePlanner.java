package org.chaekgil.routing;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

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

    /**
     * The same, from stops that are decided already: the plan is not worse than they are either.
     *
     * @throws IllegalArgumentException when they are no plan of this day
     */
    default DeliveryPlan improve(
            DeliveryDay day, Collection<DeliveryPlan.Route> from, Search search, Consumer<Progress> progress) {
        DeliveryPlan before = new PlanEvaluator(day).evaluate(from);
        DeliveryPlan found = plan(day, search, progress);
        return found.score().compareTo(before.score()) < 0 ? before : found;
    }

    /**
     * A better plan was found: after how many milliseconds and search steps, and how good it is.
     *
     * @param routes that plan, read out when asked for; may be asked for later and by another thread
     */
    record Progress(
            long milliseconds, long steps, DeliveryPlan.Score best, Supplier<List<DeliveryPlan.Route>> routes) {}
}
