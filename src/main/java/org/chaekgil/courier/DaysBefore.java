package org.chaekgil.courier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Wave;

/**
 * Where items that wait now will stand when a day begins, by what vans do before it: those under way on another day bring what they
 * carry, or will take, to the stops they still have, and the rest of their load to the hub; those that leave later do as
 * {@link Journeys} tells.
 *
 * @param underway on other days than the one that begins
 * @param toLeave over vans that have not left yet
 */
record DaysBefore(
        LocalDate day, LocalDateTime now, List<Trip> underway, Journeys toLeave, List<Wave> waves, LibraryId hub) {
    /** Of items on their way, from which no van is to be told that it takes them earlier than {@code ready}; where they go: they will be there. */
    LibraryId leave(WaitingItems.Line line, LocalDateTime ready) {
        Optional<Trip> taking = underway.stream()
                .filter(t -> line.at() == null ? t.van().equals(line.van()) : t.stillStopsAt(line.at()))
                .findFirst();
        if (taking.isEmpty()) {
            return leave(line.at() == null ? hub : line.at(), line.to(), ready);
        }
        return brings(taking.get(), line) ? line.to() : leave(hub, line.to(), sorted(taking.get()));
    }

    /** Of items that can be taken there from that moment on. */
    LibraryId leave(LibraryId at, LibraryId to, LocalDateTime ready) {
        return toLeave.standing(at, to, ready, day);
    }

    private static boolean brings(Trip trip, WaitingItems.Line line) {
        int from = line.at() == null ? -1 : position(trip, line.at());
        return trip.stillStopsAt(line.to()) && position(trip, line.to()) > from;
    }

    private static int position(Trip trip, LibraryId library) {
        return trip.stop(library).map(TripStop::position).orElse(-1);
    }

    /** When what that van brings to the hub can leave again; one that is late may come at any moment. */
    private LocalDateTime sorted(Trip trip) {
        LocalDateTime planned = trip.day().atTime(trip.returns());
        LocalDateTime back = planned.isBefore(now) ? now : planned;
        return waves.stream()
                .filter(w -> w.id().equals(trip.wave()))
                .map(w -> back.plusMinutes(w.sortMinutes()))
                .findFirst()
                .orElse(back);
    }
}
