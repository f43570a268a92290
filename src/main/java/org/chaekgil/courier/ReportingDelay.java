package org.chaekgil.courier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A van is so many minutes late against its plan: at its next stop, or with its departure when it has not left. */
@Service
public class ReportingDelay {
    public static final int MOST_MINUTES = 240;

    private final Trips trips;
    private final RoadNews news;
    private final Clock clock;

    ReportingDelay(Trips trips, RoadNews news, Clock clock) {
        this.trips = trips;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param minutes later than the plan in force says; none: what was told before is not so, the van goes as it can
     * @return false when nothing is new by it
     * @throws Refused BAD_INPUT for no such trip and for less than no minutes or more than four hours, NOT_YOURS, WRONG_STATE when
     *     the trip is over
     */
    @Transactional
    public boolean late(long id, int minutes, Actor by) {
        Trip trip = trips.lock(id).orElseThrow(() -> Trip.unknown(id));
        trip.mustBeDrivenBy(by);
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new Refused(Code.BAD_INPUT, minutes);
        }
        if (!trip.state().open()) {
            throw Refused.saying("plan.today.tripOver", Code.WRONG_STATE, trip.van());
        }
        if (minutes == 0) {
            boolean late = trips.onTime(trip);
            if (late) {
                news.ofTrip(RoadNews.Kind.ON_TIME, trip.day(), trip, null, by);
            }
            return late;
        }
        Instant planned = trip.day()
                .atTime(nextPlanned(trip))
                .atZone(OpeningCalendar.ZONE)
                .toInstant();
        Instant late = planned.plus(Duration.ofMinutes(minutes));
        trips.notBefore(id, late.isAfter(clock.instant()) ? late : clock.instant());
        news.ofTrip(RoadNews.Kind.LATE, trip.day(), trip, minutes, by);
        return true;
    }

    private static LocalTime nextPlanned(Trip trip) {
        return trip.state() == TripState.PLANNED
                ? trip.departs()
                : trip.next().map(TripStop::arrives).orElse(trip.returns());
    }
}
