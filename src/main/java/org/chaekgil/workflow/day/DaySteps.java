package org.chaekgil.workflow.day;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.DayBook;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.GatheringDay;
import org.chaekgil.courier.PlanningWish;
import org.chaekgil.courier.PlanningWishes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A delivery day's steps, as its process stands. */
@Component
class DaySteps implements DayProgress {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final ExternalTaskService external;
    private final RoutePlanning planning;
    private final GatheringDay gathering;
    private final DayBook book;
    private final PlanningWishes wishes;
    private final ByTask byTask;

    DaySteps(
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            ExternalTaskService external,
            RoutePlanning planning,
            GatheringDay gathering,
            DayBook book,
            PlanningWishes wishes,
            ByTask byTask) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.external = external;
        this.planning = planning;
        this.gathering = gathering;
        this.book = book;
        this.wishes = wishes;
        this.byTask = byTask;
    }

    @Override
    public Step step(LocalDate day) {
        List<ProcessInstance> running = running(day);
        if (running.isEmpty()) {
            return everRan(day) ? Step.CLOSED : Step.NONE;
        }
        String process = running.get(0).getId();
        if (runtime.createIncidentQuery().processInstanceId(process).count() > 0) {
            return Step.FAILED;
        }
        List<String> at = runtime.getActiveActivityIds(process);
        if (at.contains(DayWords.PLAN_ROUTES)) {
            return Step.PLANNING;
        }
        if (at.contains(DayWords.FIND_VANS)) {
            return Step.NO_VANS;
        }
        return at.contains(DayWords.REVIEW_PLAN) ? Step.REVIEW : Step.UNDERWAY;
    }

    @Override
    @Transactional
    public void planWanted(LocalDate day, Integer seconds) {
        wanted(new PlanningWish(day, PlanningWish.Kind.PLAN, Actor.SYSTEM.user()), seconds);
    }

    @Override
    @Transactional
    public void wanted(PlanningWish wish, Integer seconds) {
        LocalDate day = wish.day();
        // a breakdown wants one, too, a moment before in this very transaction: who tells it is known here
        if (step(day) == Step.PLANNING && wish.kind() != PlanningWish.Kind.REST) {
            return;
        }
        wishes.keep(wish);
        String key = day.toString();
        if (running(day).isEmpty()) {
            runtime.createMessageCorrelation(DayWords.DAY_WANTED)
                    .processInstanceBusinessKey(key)
                    .setVariable(DayWords.DAY, key)
                    .setVariable(DayWords.PLAN_SECONDS, seconds)
                    .correlateStartMessage();
            return;
        }
        runtime.createMessageCorrelation(DayWords.REPLAN_WANTED)
                .processInstanceBusinessKey(key)
                .setVariable(DayWords.PLAN_SECONDS, seconds)
                .correlateAll();
        complete(key, DayWords.FIND_VANS);
        retryFailed(day);
    }

    @Override
    public void plan(LocalDate day) {
        planning.finish(day, null);
    }

    @Override
    public void plan(LocalDate day, long steps) {
        planning.finish(day, steps);
    }

    @Override
    public void published(LocalDate day) {
        if (byTask.underway()) {
            return;
        }
        if (step(day) == Step.UNDERWAY) {
            runtime.createMessageCorrelation(DayWords.PLAN_CHANGED)
                    .processInstanceBusinessKey(day.toString())
                    .correlateAll();
        } else {
            complete(day.toString(), DayWords.REVIEW_PLAN);
        }
    }

    private void complete(String key, String task) {
        tasks
                .createTaskQuery()
                .processDefinitionKey(DayWords.COURIER_DAY)
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(task)
                .list()
                .stream()
                .map(Task::getId)
                .forEach(tasks::complete);
    }

    /** What has happened since it failed is gathered too. */
    private void retryFailed(LocalDate day) {
        running(day).stream()
                .flatMap(p ->
                        external.createExternalTaskQuery().processInstanceId(p.getId()).noRetriesLeft().list().stream())
                .forEach(task -> {
                    book.gathered(day, gathering.gather(day));
                    external.setRetries(task.getId(), 1);
                });
    }

    private List<ProcessInstance> running(LocalDate day) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(day.toString(), DayWords.COURIER_DAY)
                .list();
    }

    private boolean everRan(LocalDate day) {
        return history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(DayWords.COURIER_DAY)
                        .processInstanceBusinessKey(day.toString())
                        .finished()
                        .count()
                > 0;
    }
}
