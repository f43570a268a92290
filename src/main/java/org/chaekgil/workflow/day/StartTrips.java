package org.chaekgil.workflow.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.Trips;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Component;

/** One process for each trip that is planned and has none yet. A day that is still to come has not ended, though no van leaves on it as planned now. */
@Component("startTrips")
class StartTrips implements JavaDelegate {
    private final Trips trips;
    private final RuntimeService runtime;
    private final Clock clock;

    StartTrips(Trips trips, RuntimeService runtime, Clock clock) {
        this.trips = trips;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate day = LocalDate.parse(execution.getProcessBusinessKey());
        boolean toCome = day.isAfter(LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE));
        List<Trip> all = trips.on(day);
        all.stream().filter(t -> t.state() == TripState.PLANNED).forEach(this::start);
        execution.setVariable(
                DayWords.TRIPS_LEFT,
                toCome || all.stream().anyMatch(t -> t.state().open()));
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
