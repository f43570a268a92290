package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.courier.PlanSearch;

/**
 * What a page is told once a second while a plan is made.
 *
 * @param searching false: the day waits for a node that plans it
 * @param waitsFor the day whose search this one waits for, as a node makes one plan after the other; null: none
 * @param milliseconds how long the search shall take; null: it ends by its steps
 * @param fixedWon what the fixed rounds cost
 * @param costs each better plan so far
 * @param map the best plan so far; null: as told before
 */
record LivePlan(
        boolean searching,
        LocalDate waitsFor,
        Long milliseconds,
        long elapsed,
        boolean stopping,
        long fixedWon,
        List<Cost> costs,
        PlanMap map) {
    /** @param broken the plan cannot be driven as it is */
    record Cost(long milliseconds, long won, boolean broken) {}

    static LivePlan waiting(LocalDate waitsFor) {
        return new LivePlan(false, waitsFor, null, 0, false, 0, List.of(), null);
    }

    static LivePlan of(PlanSearch search, PlanMap map) {
        return new LivePlan(
                true,
                null,
                search.milliseconds(),
                search.elapsed(),
                search.stopWanted(),
                -search.fixedRounds().soft() / 1000,
                search.costs().stream()
                        .map(c -> new Cost(c.milliseconds(), -c.soft() / 1000, c.hard() < 0))
                        .toList(),
                map);
    }
}
