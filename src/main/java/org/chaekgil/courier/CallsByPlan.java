package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chaekgil.custody.VanCalls;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Component;

/** The stops at a library in the trips of the plan that counts. */
@Component
class CallsByPlan implements VanCalls {
    private final Trips trips;
    private final DriverNotices notices;
    private final Clock clock;

    CallsByPlan(Trips trips, DriverNotices notices, Clock clock) {
        this.trips = trips;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<Call> toCome(LibraryId library) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        return trips.on(today).stream()
                .filter(t -> t.stillStopsAt(library))
                .flatMap(t -> call(t, library))
                .sorted(Comparator.comparing(Call::at))
                .toList();
    }

    private Stream<Call> call(Trip trip, LibraryId library) {
        boolean moved = notices.changed(trip.day(), trip.van(), trip.wave());
        return trip.stop(library).stream().map(s -> new Call(trip.van(), s.arrives(), moved));
    }
}
