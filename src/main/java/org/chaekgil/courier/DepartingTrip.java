package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.custody.MovingTotes;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The driver leaves the hub with what stands there for this trip's stops. */
@Service
public class DepartingTrip {
    private final Trips trips;
    private final Whereabouts whereabouts;
    private final MovingTotes moving;
    private final Libraries libraries;
    private final TripProgress progress;
    private final Clock clock;

    DepartingTrip(
            Trips trips,
            Whereabouts whereabouts,
            MovingTotes moving,
            Libraries libraries,
            TripProgress progress,
            Clock clock) {
        this.trips = trips;
        this.whereabouts = whereabouts;
        this.moving = moving;
        this.libraries = libraries;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @param loaded totes scanned at loading; null: counted, all that stand there for this trip
     * @return the trip under way; departing again changes nothing
     * @throws Refused BAD_INPUT for no such trip, NOT_YOURS, WRONG_STATE when the trip is over, the van is on another one, or
     *     the trip is of another day
     */
    @Transactional
    public Trip depart(long id, List<ToteBarcode> loaded, Actor by) {
        Trip trip = trips.lock(id).orElseThrow(() -> new Refused(Code.BAD_INPUT, id));
        trip.mustBeDrivenBy(by);
        if (trip.state() == TripState.UNDERWAY || trip.state() == TripState.FINISHED) {
            return trip;
        }
        boolean away = trips.underway().stream().anyMatch(t -> t.van().equals(trip.van()));
        boolean anotherDay = !trip.day().equals(LocalDate.now(clock));
        if (trip.state() != TripState.PLANNED || away || anotherDay) {
            throw new Refused(Code.WRONG_STATE, id);
        }
        LibraryId hub = libraries.hub().id();
        List<ToteBarcode> totes = loaded != null ? loaded : standingFor(trip, hub);
        if (!totes.isEmpty()) {
            moving.load(totes, trip.van(), hub, by);
        }
        trips.departed(id);
        Trip departed = trips.find(id).orElseThrow();
        progress.departed(departed);
        return departed;
    }

    private List<ToteBarcode> standingFor(Trip trip, LibraryId hub) {
        return whereabouts.waitingForVan(hub).stream()
                .filter(t -> trip.stillStopsAt(t.to()))
                .map(Tote::barcode)
                .toList();
    }
}
