package org.chaekgil.workflow;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;

/**
 * Does the long work of an external task. Its lock is short and extended while the work goes on: when this node dies, another
 * one takes the work over. Work that fails twice becomes an incident.
 */
public final class HeldWork {
    public static final Duration LOCK = Duration.ofSeconds(30);
    private static final int TRIES = 2;

    private final ExternalTaskService tasks;
    private final String worker;
    private final Duration extendEvery;
    private final Logger log;

    /**
     * @param worker by whose name the tasks are locked
     * @param extendEvery also how soon it is noticed that the task is gone
     * @param log where a failure, and a hold that was lost, are told
     */
    public HeldWork(ExternalTaskService tasks, String worker, Duration extendEvery, Logger log) {
        this.tasks = tasks;
        this.worker = worker;
        this.extendEvery = extendEvery;
        this.log = log;
    }

    /**
     * Does the work and completes the task, if it is still this node's. What this node will not finish is free for others at once.
     *
     * @param name what is planned, for the log
     * @param work hears whether the hold on the task was lost: then it shall end and change nothing; tells whether it is finished
     */
    public void run(LockedExternalTask task, String name, Predicate<BooleanSupplier> work) {
        AtomicBoolean lost = new AtomicBoolean();
        ScheduledExecutorService extending = Executors.newSingleThreadScheduledExecutor();
        long every = extendEvery.toMillis();
        extending.scheduleAtFixedRate(() -> extend(task.getId(), lost), every, every, TimeUnit.MILLISECONDS);
        try {
            boolean finished = work.test(lost::get);
            if (lost.get() || !mine(task)) {
                leave(name);
            } else if (finished) {
                tasks.complete(task.getId(), worker);
            } else {
                tasks.unlock(task.getId());
            }
        } catch (RuntimeException e) {
            if (mine(task)) {
                log.error("planning {} failed", name, e);
                fail(task, e);
            } else {
                leave(name);
            }
        } finally {
            extending.shutdownNow();
        }
    }

    /** A node that was held up for longer than its lock, and then finds or meets the other's answer, has done no harm. */
    private boolean mine(LockedExternalTask task) {
        return tasks.createExternalTaskQuery()
                        .externalTaskId(task.getId())
                        .workerId(worker)
                        .count()
                > 0;
    }

    private void leave(String name) {
        log.info("this node lost its hold on planning {}; another one has planned it or will", name);
    }

    /** That the hold is lost is told once, when the work has ended. */
    private void extend(String task, AtomicBoolean lost) {
        if (lost.get()) {
            return;
        }
        try {
            tasks.extendLock(task, worker, LOCK.toMillis());
        } catch (RuntimeException e) {
            log.debug("the lock on the planning could not be extended, the search ends: {}", e.getMessage());
            lost.set(true);
        }
    }

    private void fail(LockedExternalTask task, RuntimeException why) {
        int left = (task.getRetries() == null ? TRIES : task.getRetries()) - 1;
        try {
            tasks.handleFailure(task.getId(), worker, why.toString(), left, 0);
        } catch (RuntimeException e) {
            log.warn("the failure could not be recorded; the lock runs out: {}", e.getMessage());
        }
    }
}
