package org.chaekgil.workflow;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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
     * Does the work and finishes the task, if it is still this node's. What this node will not finish is free for others at once;
     * so is what was cut off because the node stops.
     *
     * @param name what is planned, for the log
     * @param work hears whether the hold on the task was lost: then it shall end and change nothing; gives what keeps its result and
     *     completes the task, in one transaction, or null when it did not finish
     */
    public void run(LockedExternalTask task, String name, Function<BooleanSupplier, Runnable> work) {
        AtomicBoolean lost = new AtomicBoolean();
        ScheduledExecutorService extending = Executors.newSingleThreadScheduledExecutor();
        long every = extendEvery.toMillis();
        extending.scheduleAtFixedRate(() -> extend(task.getId(), lost), every, every, TimeUnit.MILLISECONDS);
        Runnable finish = null;
        RuntimeException failure = null;
        try {
            finish = work.apply(lost::get);
        } catch (RuntimeException e) {
            failure = e;
        }
        // the database must be asked all the same, which an interrupted thread cannot do
        boolean cutOff = Thread.interrupted();
        try {
            cutOff |= end(extending);
            if (lost.get() || !mine(task)) {
                leave(name);
            } else if (cutOff || failure == null && finish == null) {
                tasks.unlock(task.getId());
            } else if (failure == null) {
                finish.run();
            } else {
                throw failure;
            }
        } catch (RuntimeException e) {
            fail(task, name, e);
        } finally {
            if (cutOff) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** An extension at the same moment would make finishing fail; returns whether the thread was interrupted meanwhile. */
    private static boolean end(ScheduledExecutorService extending) {
        extending.shutdownNow();
        try {
            extending.awaitTermination(LOCK.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException e) {
            return true;
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
        log.info("this node lost its hold on the work for {}; another one has done it or will", name);
    }

    /** That the hold is lost is told once, when the work has ended. */
    private void extend(String task, AtomicBoolean lost) {
        if (lost.get()) {
            return;
        }
        try {
            tasks.extendLock(task, worker, LOCK.toMillis());
        } catch (RuntimeException e) {
            log.debug("the lock on the work could not be extended, it ends: {}", e.getMessage());
            lost.set(true);
        }
    }

    private void fail(LockedExternalTask task, String name, RuntimeException why) {
        try {
            if (!mine(task)) {
                leave(name);
                return;
            }
            log.error("the work for {} failed", name, why);
            int left = (task.getRetries() == null ? TRIES : task.getRetries()) - 1;
            tasks.handleFailure(task.getId(), worker, why.toString(), left, 0);
        } catch (RuntimeException e) {
            log.warn("the failure could not be recorded; the lock runs out: {}", e.getMessage());
        }
    }
}
