package org.chaekgil.workflow.whatif;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.chaekgil.whatif.PlanningTraffic;
import org.chaekgil.workflow.HeldWork;
import org.chaekgil.workflow.day.DayWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The worker of the external task {@code planTraffic}: one past day of one comparison at a time, the one that waits longest first.
 * It takes none while a day of today's business waits for its plan.
 */
@Component
public class TrafficPlanning {
    private static final Logger LOG = LoggerFactory.getLogger(TrafficPlanning.class);
    /** So soon a search ends that nobody wants any more. */
    private static final Duration EXTEND_EVERY = Duration.ofSeconds(2);

    private final String me = "what-if-" + UUID.randomUUID();
    private final ExternalTaskService tasks;
    private final PlanningTraffic planning;
    private final HeldWork held;
    private volatile boolean stopping;

    TrafficPlanning(ExternalTaskService tasks, PlanningTraffic planning) {
        this.tasks = tasks;
        this.planning = planning;
        this.held = new HeldWork(tasks, me, EXTEND_EVERY, LOG);
    }

    /** Plans past days, in the calling thread, until none waits any more or something more urgent does; returns how many there were. */
    public int workDays() {
        int done = 0;
        for (List<LockedExternalTask> next = fetch(); !next.isEmpty(); next = fetch()) {
            work(next.get(0));
            done++;
        }
        return done;
    }

    private List<LockedExternalTask> fetch() {
        if (stopping || todayWaits()) {
            return List.of();
        }
        return tasks.fetchAndLock()
                .workerId(me)
                .maxTasks(1)
                .orderByCreateTime()
                .asc()
                .subscribe()
                .topic(WhatIfWords.PLAN_TRAFFIC_TOPIC, HeldWork.LOCK.toMillis())
                .execute();
    }

    private boolean todayWaits() {
        return tasks.createExternalTaskQuery()
                        .topicName(DayWords.PLAN_ROUTES_TOPIC)
                        .withRetriesLeft()
                        .count()
                > 0;
    }

    private void work(LockedExternalTask task) {
        held.run(task, "what-if " + task.getBusinessKey(), lost -> {
            LocalDate day = LocalDate.parse((String) task.getVariables().get(DayWords.DAY));
            boolean finished =
                    planning.plan(Long.parseLong(task.getBusinessKey()), day, () -> stopping || lost.getAsBoolean());
            return finished ? () -> tasks.complete(task.getId(), me) : null;
        });
    }

    /** This node takes no more days; the one in work is left to others at once. */
    void stop() {
        stopping = true;
    }

    void goOn() {
        stopping = false;
    }
}
