package org.chaekgil.workflow.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.PlanningDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The worker of the external task {@code planRoutes}. Its lock is short and extended while the search runs: when this node dies,
 * another one takes the plan over. A plan that fails twice becomes an incident.
 */
@Component
public class RoutePlanning {
    private static final Logger LOG = LoggerFactory.getLogger(RoutePlanning.class);
    private static final Duration LOCK = Duration.ofSeconds(30);
    private static final Duration EXTEND_EVERY = Duration.ofSeconds(5);
    private static final int TRIES = 2;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final String me = "planner-" + UUID.randomUUID();
    private final ExternalTaskService tasks;
    private final PlanningDay planning;

    RoutePlanning(ExternalTaskService tasks, PlanningDay planning) {
        this.tasks = tasks;
        this.planning = planning;
    }

    /** Plans all days that wait for it, in the calling thread; returns how many there were. */
    public int workPlans() {
        int done = 0;
        for (List<LockedExternalTask> next = fetch(null); !next.isEmpty(); next = fetch(null)) {
            work(next.get(0), null);
            done++;
        }
        return done;
    }

    /** Plans this day here, with a search of so many steps (null: as set), or waits until the node that does so has finished. */
    void finish(LocalDate day, Long steps) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (waiting(day) && System.nanoTime() < end) {
            List<LockedExternalTask> mine = fetch(day);
            mine.forEach(task -> work(task, steps));
            if (mine.isEmpty()) {
                pause();
            }
        }
    }

    private boolean waiting(LocalDate day) {
        return tasks.createExternalTaskQuery().topicName(DayWords.PLAN_ROUTES_TOPIC).withRetriesLeft().list().stream()
                .anyMatch(t -> day.toString().equals(t.getBusinessKey()));
    }

    private List<LockedExternalTask> fetch(LocalDate day) {
        var topic = tasks.fetchAndLock(1, me).topic(DayWords.PLAN_ROUTES_TOPIC, LOCK.toMillis());
        return (day == null ? topic : topic.businessKey(day.toString())).execute();
    }

    private void work(LockedExternalTask task, Long steps) {
        AtomicBoolean lost = new AtomicBoolean();
        ScheduledExecutorService extending = Executors.newSingleThreadScheduledExecutor();
        long every = EXTEND_EVERY.toMillis();
        extending.scheduleAtFixedRate(() -> extend(task.getId(), lost), every, every, TimeUnit.MILLISECONDS);
        try {
            Integer seconds = (Integer) task.getVariables().get(DayWords.PLAN_SECONDS);
            LocalDate day = LocalDate.parse(task.getBusinessKey());
            if (Boolean.TRUE.equals(task.getVariables().get(DayWords.IMPROVE))) {
                planning.improve(day, seconds, steps, lost::get, Actor.SYSTEM);
            } else if (steps == null) {
                planning.plan(day, seconds, lost::get, Actor.SYSTEM);
            } else {
                planning.planBySteps(day, steps, lost::get, Actor.SYSTEM);
            }
            if (!lost.get() && mine(task)) {
                tasks.complete(task.getId(), me);
            } else {
                leave(task);
            }
        } catch (RuntimeException e) {
            if (mine(task)) {
                LOG.error("planning {} failed", task.getBusinessKey(), e);
                fail(task, e);
            } else {
                leave(task);
            }
        } finally {
            extending.shutdownNow();
        }
    }

    /** A node that was held up for longer than its lock, and then finds or meets the other's answer, has done no harm. */
    private boolean mine(LockedExternalTask task) {
        return tasks.createExternalTaskQuery()
                        .externalTaskId(task.getId())
                        .workerId(me)
                        .count()
                > 0;
    }

    private static void leave(LockedExternalTask task) {
        LOG.info("this node lost its hold on planning {}; another one has planned it or will", task.getBusinessKey());
    }

    private void extend(String task, AtomicBoolean lost) {
        try {
            tasks.extendLock(task, me, LOCK.toMillis());
        } catch (RuntimeException e) {
            LOG.info("the lock on the planning could not be extended, the search ends: {}", e.getMessage());
            lost.set(true);
        }
    }

    private void fail(LockedExternalTask task, RuntimeException why) {
        int left = (task.getRetries() == null ? TRIES : task.getRetries()) - 1;
        try {
            tasks.handleFailure(task.getId(), me, why.toString(), left, 0);
        } catch (RuntimeException e) {
            LOG.warn("the failure could not be recorded; the lock runs out: {}", e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another node plans", e);
        }
    }
}
