package org.chaekgil.workflow.transit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The business key of a leg's process. */
@Component
public class LegKey {
    public static String of(long leg) {
        return "L" + leg;
    }

    /** Of the leg that a request's process is about to travel. */
    public String of(DelegateExecution execution) {
        return of(((Number) execution.getVariable(TransitWords.LEG)).longValue());
    }
}
