package org.chaekgil.workflow.whatif;

import org.chaekgil.workflow.EverySecond;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Looks every second for a past day to plan, on every node whose job executor works. One thread a node, so that at most one such
 * search runs on each.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class TrafficThread extends EverySecond {
    private final TrafficPlanning planning;

    TrafficThread(TrafficPlanning planning) {
        super("what-if-planning", planning::workDays);
        this.planning = planning;
    }

    @Override
    public synchronized void start() {
        planning.goOn();
        super.start();
    }

    /** The search is told before the thread is interrupted: a search that is cut off would look like one that ended. */
    @Override
    public synchronized void stop() {
        planning.stop();
        super.stop();
    }
}
