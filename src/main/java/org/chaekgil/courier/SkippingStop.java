package org.chaekgil.courier;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The driver leaves a stop out: a closed door, no time. What is on board for it comes back to the hub. */
@Service
public class SkippingStop {
    private final Trips trips;
    private final TripProgress progress;

    SkippingStop(Trips trips, TripProgress progress) {
        this.trips = trips;
        this.progress = progress;
    }

    /** @throws Refused BAD_INPUT for no such trip or stop, NOT_YOURS, WRONG_STATE when the trip is not under way */
    @Transactional
    public Trip skip(long id, LibraryId library, SkipReason why, Actor by) {
        Trip trip = trips.lock(id).orElseThrow(() -> Trip.unknown(id));
        trip.mustBeDrivenBy(by);
        TripStop stop = trip.stopAt(library);
        if (!stop.open()) {
            return trip;
        }
        if (trip.state() != TripState.UNDERWAY) {
            throw new Refused(Code.WRONG_STATE, id);
        }
        trips.stopSkipped(id, library, why);
        Trip after = trips.find(id).orElseThrow();
        progress.stopDone(after, library);
        return after;
    }
}
