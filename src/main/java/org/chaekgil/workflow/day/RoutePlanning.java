package org.chaekgil.workflow.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.PlanningDay;
import org.chaekgil.workflow.HeldWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The worker of the external task {@code planRoutes}. */
@Component
public class RoutePlanning {
    private static final Logger LOG = LoggerFactory.getLogger(RoutePlanning.class);
    private static final Duration EXTEND_EVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final String me = "planner-" + UUID.randomUUID();
    private final ExternalTaskService tasks;
    private final PlanningDay planning;
    private final HeldWork held;

    RoutePlanning(ExternalTaskService tasks, PlanningDay planning) {
        this.tasks = tasks;
        this.planning = planning;
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
        var topic = tasks.fetchAndLock(1, me).topic(DayWords.PLAN_ROUTES_TOPIC, HeldWork.LOCK.toMillis());
        return (day == null ? topic : topic.businessKey(day.toString())).execute();
    }

    private void work(LockedExternalTask task, Long steps) {
        held.run(task, task.getBusinessKey(), lost -> {
            LocalDate day = LocalDate.parse(task.getBusinessKey());
            Integer seconds = (Integer) task.getVariables().get(DayWords.PLAN_SECONDS);
            return plan(
                            day,
                            seconds,
                            steps,
                            Boolean.TRUE.equals(task.getVariables().get(DayWords.IMPROVE)),
                            lost)
                    != null;
        });
    }

    private CourierPlan plan(LocalDate day, Integer seconds, Long steps, boolean improve, BooleanSupplier lost) {
        if (improve) {
            return planning.improve(day, seconds, steps, lost, Actor.SYSTEM);
        }
        return steps == null
                ? planning.plan(day, seconds, lost, Actor.SYSTEM)
                : planning.planBySteps(day, steps, lost, Actor.SYSTEM);
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
