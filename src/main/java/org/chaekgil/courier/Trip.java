package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.network.LibraryId;

/**
 * One van in one wave of one day (운행).
 *
 * @param departs planned departure from the hub
 * @param returns planned return to the hub
 * @param notBefore a late trip is at its next place, or leaves the hub, not earlier; null: as it comes
 * @param stops in planned order
 */
public record Trip(
        long id,
        LocalDate day,
        String van,
        String wave,
        TripState state,
        LocalTime departs,
        LocalTime returns,
        int metres,
        Instant departedAt,
        Instant finishedAt,
        Instant notBefore,
        List<TripStop> stops) {
    public Trip {
        stops = List.copyOf(stops);
    }

    /** What to say of an id that belongs to no trip. */
    public static Refused unknown(long id) {
        return Refused.saying("trip.unknown", Code.BAD_INPUT, Long.toString(id));
    }

    /** @throws Refused BAD_INPUT when it does not stop there */
    TripStop stopAt(LibraryId library) {
        return stop(library)
                .orElseThrow(() -> Refused.saying("trip.noStop", Code.BAD_INPUT, Long.toString(id), library.value()));
    }

    public Optional<TripStop> stop(LibraryId library) {
        return stops.stream().filter(s -> s.library().equals(library)).findFirst();
    }

    /** The first stop in planned order that is neither done nor skipped; empty: back to the hub. */
    public Optional<TripStop> next() {
        return stops.stream().filter(TripStop::open).findFirst();
    }

    /** Items that it shall take along from the hub, by its plan. */
    public int plannedFromHub() {
        return stops.isEmpty()
                ? 0
                : stops.get(0).onBoard()
                        + stops.get(0).plannedUnload()
                        - stops.get(0).plannedLoad();
    }

    /** Whether the van had left the hub at that moment. */
    public boolean leftBy(Instant moment) {
        return departedAt != null && !departedAt.isAfter(moment);
    }

    /** Whether the van still comes to that library on this trip. */
    public boolean stillStopsAt(LibraryId library) {
        return state.open() && stop(library).filter(TripStop::open).isPresent();
    }

    /** @throws Refused NOT_YOURS unless {@code by} drives this van, coordinates, or is the engine itself */
    public void mustBeDrivenBy(Actor by) {
        boolean mine = by.is(Role.DRIVER) && van.equals(by.van());
        if (!mine && !by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, van);
        }
    }
}
