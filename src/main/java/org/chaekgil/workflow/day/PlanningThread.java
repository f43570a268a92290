package org.chaekgil.workflow.day;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second for a day to plan, on every node whose job executor works. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class PlanningThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PlanningThread.class);

    private final RoutePlanning planning;
    private ScheduledExecutorService thread;

    PlanningThread(RoutePlanning planning) {
        this.planning = planning;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread t = new Thread(work, "route-planning");
            t.setDaemon(true);
            return t;
        });
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            planning.workPlans();
        } catch (RuntimeException e) {
            LOG.warn("looking for plans failed, trying again: {}", e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
