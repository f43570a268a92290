package org.chaekgil.workflow.day;

import org.chaekgil.workflow.EverySecond;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every second for a day to plan, on every node whose job executor works. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class PlanningThread extends EverySecond {
    PlanningThread(RoutePlanning planning) {
        super("route-planning", planning::workPlans);
    }
}
