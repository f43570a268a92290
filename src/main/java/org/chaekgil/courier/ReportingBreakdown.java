package org.chaekgil.courier;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A van cannot go on. Its trip ends where it is, its later ones of the day fall away, and the van is out of service until someone says otherwise; what is on board
 * stays on board until it is brought to the hub. The day is planned again without it.
 */
@Service
public class ReportingBreakdown {
    private final Trips trips;
    private final Vans vans;
    private final TripProgress progress;
    private final RoadNews news;

    ReportingBreakdown(Trips trips, Vans vans, TripProgress progress, RoadNews news) {
        this.trips = trips;
        this.vans = vans;
        this.progress = progress;
        this.news = news;
    }

    /** @throws Refused BAD_INPUT for no such trip, NOT_YOURS, WRONG_STATE when the trip is over */
    @Transactional
    public Trip report(long id, Actor by) {
        Trip trip = trips.lock(id).orElseThrow(() -> Trip.unknown(id));
        trip.mustBeDrivenBy(by);
        if (trip.state() == TripState.BROKEN) {
            return trip;
        }
        if (!trip.state().open()) {
            throw Refused.saying("plan.today.tripOver", Code.WRONG_STATE, trip.van());
        }
        vans.inService(trip.van(), false);
        trips.ended(id, TripState.BROKEN);
        news.ofTrip(RoadNews.Kind.BROKEN, trip.day(), trip, null, by);
        trips.on(trip.day()).stream()
                .filter(t -> t.van().equals(trip.van()) && t.state() == TripState.PLANNED)
                .map(t -> trips.lock(t.id()).orElseThrow())
                .filter(t -> t.state() == TripState.PLANNED)
                .forEach(this::withdraw);
        Trip broken = trips.find(id).orElseThrow();
        progress.broken(broken);
        return broken;
    }

    /** Whatever is planned for the rest of the day, and when: this van does not come. */
    private void withdraw(Trip later) {
        trips.ended(later.id(), TripState.REPLACED);
        progress.withdrawn(later);
    }
}
