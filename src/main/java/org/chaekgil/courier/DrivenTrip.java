package org.chaekgil.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.chaekgil.network.OpeningCalendar;

/**
 * A trip's departure and return, planned and driven, by the plan that was in force when each was due.
 *
 * @param state null: no trip of the day any more
 * @param firstDeparts by the day's first plan that has the trip
 * @param departs null: taken out of the plan before it was due
 * @param finishedAt when it was emptied at the hub; null: not, or not yet
 */
public record DrivenTrip(
        LocalDate day,
        String van,
        String wave,
        TripState state,
        LocalTime firstDeparts,
        LocalTime firstReturns,
        LocalTime departs,
        LocalTime returns,
        Instant departedAt,
        Instant finishedAt) {

    public Duration departureDelay() {
        return delay(departs, departedAt);
    }

    public Duration returnDelay() {
        return delay(returns, finishedAt);
    }

    private Duration delay(LocalTime planned, Instant driven) {
        return planned == null || driven == null
                ? null
                : Duration.between(
                        day.atTime(planned).atZone(OpeningCalendar.ZONE).toInstant(), driven);
    }
}
