package org.chaekgil.workflow.identity;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.chaekgil.access.LostRace;
import org.springframework.stereotype.Component;

/** Two steps of one process instance at the same moment: the engine lets the second one fail, and it may try again. */
@Component
class EngineLostRace implements LostRace {
    @Override
    public boolean is(RuntimeException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockingException) {
                return true;
            }
        }
        return false;
    }
}
