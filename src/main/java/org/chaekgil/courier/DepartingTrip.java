package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDateTime;
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
import org.chaekgil.network.OpeningCalendar;
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
    private final CourierSettings settings;
    private final Clock clock;

    DepartingTrip(
            Trips trips,
            Whereabouts whereabouts,
            MovingTotes moving,
            Libraries libraries,
            TripProgress progress,
            CourierSettings settings,
            Clock clock) {
        this.trips = trips;
        this.whereabouts = whereabouts;
        this.moving = moving;
        this.libraries = libraries;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param loaded totes scanned at loading; null: counted, all that stand there for this trip
     * @return the trip under way; departing again changes nothing
     * @throws Refused BAD_INPUT for no such trip and for totes that do not stand at the hub, NOT_YOURS, WRONG_STATE when the trip is
     *     over, on another day or not to leave yet, or the van is on another one
     */
    @Transactional
    public Trip depart(long id, List<ToteBarcode> loaded, Actor by) {
        Trip trip = trips.lock(id).orElseThrow(() -> Trip.unknown(id));
        trip.mustBeDrivenBy(by);
        if (trip.state() == TripState.UNDERWAY || trip.state() == TripState.FINISHED) {
            return trip;
        }
        boolean away = trips.underway().stream().anyMatch(t -> t.van().equals(trip.van()));
        if (trip.state() != TripState.PLANNED || away) {
            throw new Refused(Code.WRONG_STATE, id);
        }
        if (!mayLeave(trip)) {
            throw Refused.saying(
                    "trip.departNotNow", Code.WRONG_STATE, earliest(trip).toLocalTime(), trip.day());
        }
        LibraryId hub = libraries.hub().id();
        if (loaded != null) {
            Scanned.mustBeAmong(loaded, whereabouts.waitingForVan(hub));
        }
        List<ToteBarcode> totes = loaded != null ? loaded : standingFor(trip, hub);
        if (!totes.isEmpty()) {
            moving.load(totes, trip.van(), hub, by);
        }
        trips.departed(id);
        Trip departed = trips.find(id).orElseThrow();
        progress.departed(departed);
        return departed;
    }

    /** From when on the trip may leave, on its own day. */
    public LocalDateTime earliest(Trip trip) {
        LocalDateTime early = trip.day().atTime(trip.departs()).minusMinutes(settings.departEarlyMinutes());
        return early.toLocalDate().equals(trip.day()) ? early : trip.day().atStartOfDay();
    }

    /** Whether it is the trip's day and not too early. */
    public boolean mayLeave(Trip trip) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        return now.toLocalDate().equals(trip.day()) && !now.isBefore(earliest(trip));
    }

    private List<ToteBarcode> standingFor(Trip trip, LibraryId hub) {
        return whereabouts.waitingForVan(hub).stream()
                .filter(t -> trip.stillStopsAt(t.to()))
                .map(Tote::barcode)
                .toList();
    }
}
