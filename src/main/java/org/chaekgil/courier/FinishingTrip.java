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
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The van is back at the hub and is emptied; stops it has not been at are recorded as skipped. A van that broke down is emptied
 * in the same way when it or its load is brought home. With the day's last trip the plan is driven.
 */
@Service
public class FinishingTrip {
    private final Trips trips;
    private final CourierPlans plans;
    private final Whereabouts whereabouts;
    private final MovingTotes moving;
    private final Libraries libraries;
    private final TripProgress progress;
    private final RoadNews news;
    private final Clock clock;

    FinishingTrip(
            Trips trips,
            CourierPlans plans,
            Whereabouts whereabouts,
            MovingTotes moving,
            Libraries libraries,
            TripProgress progress,
            RoadNews news,
            Clock clock) {
        this.trips = trips;
        this.plans = plans;
        this.whereabouts = whereabouts;
        this.moving = moving;
        this.libraries = libraries;
        this.progress = progress;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param unloaded totes scanned off; null: counted, all that are on board
     * @return the finished trip; finishing again changes nothing
     * @throws Refused BAD_INPUT for no such trip and for totes that are not on board, NOT_YOURS, WRONG_STATE when it never departed
     */
    @Transactional
    public Trip finish(long id, List<ToteBarcode> unloaded, Actor by) {
        Trip trip = trips.lock(id).orElseThrow(() -> Trip.unknown(id));
        trip.mustBeDrivenBy(by);
        if (trip.state() == TripState.FINISHED) {
            return trip;
        }
        if (trip.state() != TripState.UNDERWAY && trip.state() != TripState.BROKEN) {
            throw new Refused(Code.WRONG_STATE, id);
        }
        boolean emptied = empty(trip, unloaded, by);
        if (trip.state() == TripState.UNDERWAY) {
            trips.ended(id, TripState.FINISHED);
        }
        if (trips.on(trip.day()).stream().noneMatch(t -> t.state().open())) {
            plans.driven(trip.day());
        }
        Trip finished = trips.find(id).orElseThrow();
        progress.finished(finished);
        if (emptied && finished.state() == TripState.BROKEN) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
            news.ofTrip(RoadNews.Kind.FETCHED, today, finished, null, by);
            progress.fetched(today);
        }
        return finished;
    }

    /** @return whether anything was in it */
    private boolean empty(Trip trip, List<ToteBarcode> scanned, Actor by) {
        List<Tote> onBoard = whereabouts.onVan(trip.van());
        if (scanned != null) {
            Scanned.mustBeAmong(scanned, onBoard);
        }
        List<ToteBarcode> off = onBoard.stream()
                .map(Tote::barcode)
                .filter(t -> scanned == null || scanned.contains(t))
                .toList();
        if (!off.isEmpty()) {
            moving.unload(off, trip.van(), libraries.hub().id(), by);
        }
        return !off.isEmpty();
    }
}
