package org.chaekgil.workflow.day;

import java.time.LocalDate;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.EnforcingRest;
import org.chaekgil.courier.PlanningDay;
import org.chaekgil.courier.PlanningWish;
import org.chaekgil.courier.PlanningWishes;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a search has found is kept, its step is done, and when something has happened on the road it counts: all in one transaction,
 * so that a node that dies before has done nothing, and one that dies after has nothing left to do.
 */
@Component
class FinishingPlanning {
    private final PlanningDay planning;
    private final PlanningWishes wishes;
    private final ExternalTaskService tasks;
    private final EnforcingRest enforcing;

    /** @param enforcing goes on to the day's steps, which search by themselves */
    FinishingPlanning(
            PlanningDay planning, PlanningWishes wishes, ExternalTaskService tasks, @Lazy EnforcingRest enforcing) {
        this.planning = planning;
        this.wishes = wishes;
        this.tasks = tasks;
        this.enforcing = enforcing;
    }

    /** @throws RuntimeException of the engine when the task is no longer this worker's: nothing is kept then */
    @Transactional
    public void finish(LockedExternalTask task, String worker, PlanningDay.Found found) {
        LocalDate day = LocalDate.parse(task.getBusinessKey());
        PlanningWish wish =
                wishes.of(day).orElseGet(() -> new PlanningWish(day, PlanningWish.Kind.PLAN, Actor.SYSTEM.user()));
        planning.keep(found, wish);
        wishes.fulfilled(day);
        tasks.complete(task.getId(), worker);
        if (wish.kind() == PlanningWish.Kind.REST) {
            enforcing.enforce(wish);
        }
    }
}
