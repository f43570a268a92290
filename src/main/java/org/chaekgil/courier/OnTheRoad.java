package org.chaekgil.courier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Wave;

/**
 * What vans that are under way will still do by themselves, and so need not be planned: bring what they carry, or will take,
 * to the stops they still have. The rest of their load comes to the hub.
 */
record OnTheRoad(List<Trip> underway, Map<String, Wave> waves, LibraryId hub) {
    static OnTheRoad of(List<Trip> underway, List<Wave> waves, LibraryId hub) {
        return new OnTheRoad(underway, waves.stream().collect(Collectors.toMap(Wave::id, w -> w)), hub);
    }

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

    /** When what the trip brings to the hub is sorted, in seconds of the day. */
    int sorted(Trip trip) {
        return trip.returns().toSecondOfDay() + waves.get(trip.wave()).sortMinutes() * 60;
    }

    private static int position(Trip trip, LibraryId library) {
        return trip.stop(library).map(TripStop::position).orElse(-1);
    }
}
