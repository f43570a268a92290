package org.chaekgil.workflow.day;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.CourierSettings;
import org.chaekgil.courier.PlanningWish;
import org.chaekgil.courier.PlanningWishes;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripProgress;
import org.chaekgil.courier.Trips;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Component;

/** Moves a trip's process, and its day's, to what happened on the road. */
@Component
class TripSteps implements TripProgress {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Trips trips;
    private final ByTask byTask;
    private final PlanningWishes wishes;
    private final CourierSettings settings;

    TripSteps(
            TaskService tasks,
            RuntimeService runtime,
            Trips trips,
            ByTask byTask,
            PlanningWishes wishes,
            CourierSettings settings) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.trips = trips;
        this.byTask = byTask;
        this.wishes = wishes;
        this.settings = settings;
    }

    @Override
    public void departed(Trip trip) {
        complete(query(trip).taskDefinitionKey(DayWords.DEPART_HUB));
    }

    @Override
    public void stopDone(Trip trip, LibraryId library) {
        complete(query(trip).taskDefinitionKey(DayWords.SERVE_STOP), task -> library.value()
                .equals(tasks.getVariable(task.getId(), DayWords.PLACE)));
    }

    /** Its process goes through the stops from the start again; those that are over are passed over. */
    @Override
    public void rerouted(Trip trip) {
        correlate(DayWords.TRIP_WITHDRAWN, key(trip));
        runtime.createMessageCorrelation(DayWords.TRIP_PUBLISHED)
                .processInstanceBusinessKey(key(trip))
                .setVariable(DayWords.VAN, trip.van())
                .correlateStartMessage();
        byTask.call(() -> {
            query(trip).taskDefinitionKey(DayWords.DEPART_HUB).list().stream()
                    .map(Task::getId)
                    .forEach(tasks::complete);
            return null;
        });
    }

    @Override
    public void finished(Trip trip) {
        complete(query(trip).taskDefinitionKey(DayWords.SERVE_STOP));
        complete(query(trip).taskDefinitionKey(DayWords.FINISH_TRIP));
        tellDay(trip);
    }

    /** Whoever tells it, what is left of the day is planned again and counts at once. */
    @Override
    public void broken(Trip trip) {
        if (!byTask.underway()) {
            correlate(DayWords.VAN_BROKE_DOWN, key(trip));
        }
        planRest(trip.day());
    }

    @Override
    public void fetched(LocalDate day) {
        planRest(day);
    }

    private void planRest(LocalDate day) {
        wishes.keep(new PlanningWish(day, PlanningWish.Kind.REST, Actor.SYSTEM.user()));
        runtime.createMessageCorrelation(DayWords.REPLAN_WANTED)
                .processInstanceBusinessKey(day.toString())
                .setVariable(DayWords.PLAN_SECONDS, settings.replanSeconds())
                .correlateAll();
    }

    @Override
    public void withdrawn(Trip trip) {
        correlate(DayWords.TRIP_WITHDRAWN, key(trip));
    }

    private void tellDay(Trip trip) {
        if (trips.on(trip.day()).stream().noneMatch(t -> t.state().open())) {
            correlate(DayWords.ALL_TRIPS_FINISHED, trip.day().toString());
        }
    }

    private TaskQuery query(Trip trip) {
        return tasks.createTaskQuery().processDefinitionKey(DayWords.VAN_TRIP).processInstanceBusinessKey(key(trip));
    }

    private void complete(TaskQuery query) {
        complete(query, task -> true);
    }

    private void complete(TaskQuery query, Predicate<Task> which) {
        if (!byTask.underway()) {
            query.list().stream().filter(which).map(Task::getId).forEach(tasks::complete);
        }
    }

    /** Nobody may be waiting for it any more: that is no error. */
    private void correlate(String message, String key) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .correlateAll();
    }

    private static String key(Trip trip) {
        return Long.toString(trip.id());
    }
}
