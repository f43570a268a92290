package org.chaekgil.routing.solver;

import org.optaplanner.core.api.domain.lookup.PlanningId;

/**
 * A place that may be visited in a wave: what OptaPlanner puts in order. Every visit is in exactly one list.
 *
 * @param trip the only one that it is settled for; -1: any or none
 */
record Visit(int wave, int place, int trip) {
    @PlanningId
    public String id() {
        return wave + ":" + place;
    }
}
