package org.chaekgil.courier;

import java.util.List;
import java.util.Optional;
import org.chaekgil.network.LibraryId;

/**
 * What vans that are under way on another day than the one planned will still do by themselves, and so need not be planned:
 * bring what they carry, or will take, to the stops they still have. The rest of their load comes to the hub.
 */
record OnTheRoad(List<Trip> underway, LibraryId hub) {
    /** The trip that carries these items, or will take them from where they stand. */
    Optional<Trip> takes(WaitingItems.Line line) {
        return underway.stream()
                .filter(t -> line.at() == null ? t.van().equals(line.van()) : t.stillStopsAt(line.at()))
                .findFirst();
    }

    /** Whether that trip itself brings them where they go. */
    boolean brings(Trip trip, WaitingItems.Line line) {
        int from = line.at() == null ? -1 : position(trip, line.at());
        return line.to().equals(hub) || (trip.stillStopsAt(line.to()) && position(trip, line.to()) > from);
    }

    private static int position(Trip trip, LibraryId library) {
        return trip.stop(library).map(TripStop::position).orElse(-1);
    }
}
