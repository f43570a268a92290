package org.chaekgil.workflow.identity;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rights and filters are data in the engine's tables: each start puts there what is missing. */
@Component
class RightsAtStart {
    private final EngineRights rights;
    private final TaskFilters filters;
    private final OneNodeAtATime turn;

    RightsAtStart(EngineRights rights, TaskFilters filters, OneNodeAtATime turn) {
        this.rights = rights;
        this.filters = filters;
        this.turn = turn;
    }

    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        turn.run("engine-rights", () -> {
            rights.grantAll();
            filters.createAll();
        });
    }
}
