package org.chaekgil.routing.solver;

import org.optaplanner.core.api.domain.lookup.PlanningId;

/** A place that may be visited in a wave: what OptaPlanner puts in order. Every visit is in exactly one list. */
record Visit(int wave, int place) {
    @PlanningId
    public String id() {
        return wave + ":" + place;
    }
}
