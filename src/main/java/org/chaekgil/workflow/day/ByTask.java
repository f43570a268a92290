package org.chaekgil.workflow.day;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.springframework.stereotype.Component;

/**
 * Calls a use case because its step was taken in the engine. What the use case then tells about that step comes back to where
 * it started, and must not move the same process once more.
 */
@Component
class ByTask {
    private final ThreadLocal<Boolean> underway = ThreadLocal.withInitial(() -> false);
    private final IdentityService identity;

    ByTask(IdentityService identity) {
        this.identity = identity;
    }

    boolean underway() {
        return underway.get();
    }

    <T> T call(Supplier<T> useCase) {
        boolean before = underway.get();
        underway.set(true);
        try {
            return useCase.get();
        } finally {
            underway.set(before);
        }
    }

    /** Who completed the task in the Tasklist; the engine itself when nobody did. */
    Actor actor() {
        var who = identity.getCurrentAuthentication();
        if (who == null || who.getUserId() == null || who.getGroupIds() == null) {
            return Actor.SYSTEM;
        }
        if (who.getGroupIds().contains(DayWords.COORDINATORS)) {
            return new Actor(who.getUserId(), Role.COORDINATOR, null, null);
        }
        return who.getGroupIds().stream()
                .filter(g -> g.startsWith(DayWords.DRIVERS_OF))
                .map(g -> g.substring(DayWords.DRIVERS_OF.length()))
                .map(van -> new Actor(who.getUserId(), Role.DRIVER, null, van))
                .findFirst()
                .orElse(Actor.SYSTEM);
    }
}
