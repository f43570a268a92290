package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.courier.Leftover.Why;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a delivery day: trips that nobody drove are over, and what did not arrive is listed with the reason. */
@Service
public class NamingLeftovers {
    private final WaitingItems waiting;
    private final Trips trips;
    private final CourierPlans plans;
    private final DayBook book;
    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final TripProgress progress;

    NamingLeftovers(
            WaitingItems waiting,
            Trips trips,
            CourierPlans plans,
            DayBook book,
            Libraries libraries,
            OpeningCalendar calendar,
            TripProgress progress) {
        this.waiting = waiting;
        this.trips = trips;
        this.plans = plans;
        this.book = book;
        this.libraries = libraries;
        this.calendar = calendar;
        this.progress = progress;
    }

    /** Naming them again writes the list anew. */
    @Transactional
    public List<Leftover> name(LocalDate day) {
        trips.on(day).stream().filter(t -> t.state() == TripState.PLANNED).forEach(this::close);
        List<Trip> over = trips.on(day);
        if (over.stream().noneMatch(t -> t.state().open())) {
            plans.driven(day);
        }
        List<Leftover> left = waiting.underway().stream()
                .map(line -> new Leftover(
                        line.at(), line.van(), line.to(), line.request(), line.items(), why(line, day, over)))
                .toList();
        book.leftovers(day, left);
        book.close(day);
        return left;
    }

    private void close(Trip seen) {
        Trip trip = trips.lock(seen.id()).orElseThrow();
        if (trip.state() == TripState.PLANNED) {
            trips.ended(trip.id(), TripState.NOT_DRIVEN);
            progress.withdrawn(trip);
        }
    }

    private Why why(WaitingItems.Line line, LocalDate day, List<Trip> over) {
        if (line.van() != null) {
            return Why.STILL_ON_VAN;
        }
        if (calendar.hours(line.to(), day).isEmpty()) {
            return Why.DESTINATION_CLOSED;
        }
        if (line.at().equals(libraries.hub().id())) {
            return Why.AT_HUB_OVERNIGHT;
        }
        return calendar.hours(line.at(), day).isEmpty() ? Why.ORIGIN_CLOSED : notTaken(line.at(), over);
    }

    private static Why notTaken(LibraryId library, List<Trip> over) {
        List<Trip> stopping =
                over.stream().filter(t -> t.stop(library).isPresent()).toList();
        if (stopping.isEmpty()) {
            return Why.NOT_IN_PLAN;
        }
        if (stopping.stream().anyMatch(t -> t.stop(library).orElseThrow().doneAt() != null)) {
            return Why.AFTER_LAST_STOP;
        }
        return stopping.stream().anyMatch(t -> t.state() == TripState.FINISHED)
                ? Why.STOP_SKIPPED
                : Why.TRIP_NOT_DRIVEN;
    }
}
