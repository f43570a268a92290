package org.chaekgil.workflow.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.chaekgil.access.Attempts;
import org.chaekgil.courier.PlanningDay;
import org.chaekgil.workflow.HeldWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The worker of the external task {@code planRoutes}. When this node stops, a search that goes on here is given up, and the task is
 * free for another node, or for this one when it comes again: what is cut off is not as good as what was asked for.
 */
@Component
public class RoutePlanning implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RoutePlanning.class);
    private static final Duration EXTEND_EVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final String me = "planner-" + UUID.randomUUID();
    private final ExternalTaskService tasks;
    private final PlanningDay planning;
    private final FinishingPlanning finishing;
    private final Attempts attempts;
    private final HeldWork held;
    private volatile boolean stopped;

    RoutePlanning(ExternalTaskService tasks, PlanningDay planning, FinishingPlanning finishing, Attempts attempts) {
        this.tasks = tasks;
        this.planning = planning;
        this.finishing = finishing;
        this.attempts = attempts;
        this.held = new HeldWork(tasks, me, EXTEND_EVERY, LOG);
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

    /**
     * Plans this day here, with a search of so many steps (null: as set), or waits until the node that does so has finished; no longer
     * when this node stops.
     */
    void finish(LocalDate day, Long steps) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (waiting(day) && !givenUp(Thread.currentThread()) && System.nanoTime() < end) {
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
        if (givenUp(Thread.currentThread())) {
            return List.of();
        }
        var topic = tasks.fetchAndLock(1, me).topic(DayWords.PLAN_ROUTES_TOPIC, HeldWork.LOCK.toMillis());
        return (day == null ? topic : topic.businessKey(day.toString())).execute();
    }

    private boolean givenUp(Thread worker) {
        return stopped || worker.isInterrupted();
    }

    private void work(LockedExternalTask task, Long steps) {
        Thread worker = Thread.currentThread();
        held.run(task, task.getBusinessKey(), lost -> {
            PlanningDay.Found found = search(task, steps, () -> givenUp(worker) || lost.getAsBoolean());
            return found == null ? null : () -> finish(task, found);
        });
    }

    private PlanningDay.Found search(LockedExternalTask task, Long steps, BooleanSupplier cancelled) {
        LocalDate day = LocalDate.parse(task.getBusinessKey());
        Integer seconds = (Integer) task.getVariables().get(DayWords.PLAN_SECONDS);
        return planning.plan(day, seconds, steps, cancelled);
    }

    private void finish(LockedExternalTask task, PlanningDay.Found found) {
        attempts.run(() -> {
            finishing.finish(task, me, found);
            return null;
        });
    }

    @Override
    public void start() {
        stopped = false;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isRunning() {
        return !stopped;
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
