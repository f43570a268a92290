package org.chaekgil.workflow.day;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.Trips;
import org.springframework.stereotype.Component;

/** One process for each trip that is planned and has none yet. */
@Component("startTrips")
class StartTrips implements JavaDelegate {
    private final Trips trips;
    private final RuntimeService runtime;

    StartTrips(Trips trips, RuntimeService runtime) {
        this.trips = trips;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Trip> all = trips.on(LocalDate.parse(execution.getProcessBusinessKey()));
        all.stream().filter(t -> t.state() == TripState.PLANNED).forEach(this::start);
        execution.setVariable(
                DayWords.TRIPS_LEFT, all.stream().anyMatch(t -> t.state().open()));
    }

    private void start(Trip trip) {
        String key = Long.toString(trip.id());
        boolean running = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key, DayWords.VAN_TRIP)
                        .count()
                > 0;
        if (!running) {
            runtime.createMessageCorrelation(DayWords.TRIP_PUBLISHED)
                    .processInstanceBusinessKey(key)
                    .setVariable(DayWords.VAN, trip.van())
                    .correlateStartMessage();
        }
    }
}
