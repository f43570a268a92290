package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaekgil.custody.VanCalls;
import org.chaekgil.network.Closures;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.Promise;
import org.springframework.stereotype.Component;

/** The stops at a library in the trips of the plan that counts. */
@Component
class CallsByPlan implements VanCalls {
    /** Delivery days; who waits longer for a van is told nothing that is worth knowing. */
    private static final int FAR = 5;

    private final Trips trips;
    private final DriverNotices notices;
    private final Closures closures;
    private final OpeningCalendar calendar;
    private final KnownRides rides;
    private final Clock clock;

    CallsByPlan(
            Trips trips,
            DriverNotices notices,
            Closures closures,
            OpeningCalendar calendar,
            KnownRides rides,
            Clock clock) {
        this.trips = trips;
        this.notices = notices;
        this.closures = closures;
        this.calendar = calendar;
        this.rides = rides;
        this.clock = clock;
    }

    @Override
    public List<Call> toCome(LibraryId library) {
        return trips.on(today()).stream()
                .filter(t -> t.stillStopsAt(library))
                .flatMap(t -> call(t, library))
                .sorted(Comparator.comparing(Call::at))
                .toList();
    }

    private Stream<Call> call(Trip trip, LibraryId library) {
        boolean moved = notices.changed(trip.day(), trip.van(), trip.wave());
        return trip.stop(library).stream().map(s -> new Call(trip.van(), s.arrives(), moved));
    }

    @Override
    public Optional<NoMore> noMore(LibraryId library) {
        LocalDate today = today();
        if (!toCome(library).isEmpty()) {
            return Optional.empty();
        }
        return why(library, today).map(why -> new NoMore(why, next(library).orElse(null)));
    }

    private Optional<Why> why(LibraryId library, LocalDate today) {
        if (calendar.deliveryDay(today) && closures.closed(library, today)) {
            return Optional.of(Why.CLOSED);
        }
        if (trips.missed(today, library)) {
            return Optional.of(Why.DROPPED);
        }
        List<Trip> planned = trips.on(today);
        boolean none = !planned.isEmpty()
                && calendar.hours(library, today).isPresent()
                && planned.stream().noneMatch(t -> t.stop(library).isPresent());
        return none ? Optional.of(Why.NONE) : Optional.empty();
    }

    /** Rounds that no van has driven yet are no more than a guess, and nobody is told of them. */
    private Optional<LocalDateTime> next(LibraryId library) {
        return Stream.iterate(calendar.nextDeliveryDay(today()), calendar::nextDeliveryDay)
                .limit(FAR)
                .filter(day -> calendar.hours(library, day).isPresent())
                .flatMap(day -> rides.on(day).stream())
                .filter(ride -> ride.source() != Promise.Source.FALLBACK)
                .flatMap(ride -> ride.calls().stream())
                .filter(call -> call.library().equals(library))
                .map(Ride.Call::at)
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
    }
}
