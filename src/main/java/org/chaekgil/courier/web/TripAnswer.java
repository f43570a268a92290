package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chaekgil.courier.Overlooked;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.TripStop;

/** A trip as the API tells it; {@code departure} and {@code return} are planned, {@code departedAt} and {@code finishedAt} what happened. {@code overlooked}:
 * totes still on board that were due off at a stop which is done; {@code message}: what the caller should know, or null. */
record TripAnswer(
        long id,
        LocalDate day,
        String van,
        String wave,
        TripState state,
        OffsetDateTime departure,
        @com.fasterxml.jackson.annotation.JsonProperty("return") OffsetDateTime back,
        int metres,
        OffsetDateTime departedAt,
        OffsetDateTime finishedAt,
        List<Stop> stops,
        List<Left> overlooked,
        String message) {
    /** {@code load} and {@code unload}: items as planned; {@code loaded} and {@code unloaded}: totes as moved. */
    record Stop(
            String place,
            OffsetDateTime arrival,
            OffsetDateTime start,
            OffsetDateTime departure,
            int unload,
            int load,
            int itemsOnBoard,
            State state,
            OffsetDateTime doneAt,
            int unloaded,
            int loaded) {}

    record Left(String tote, String to) {}

    enum State {
        OPEN,
        DONE,
        SKIPPED
    }

    static TripAnswer of(Trip trip) {
        return of(trip, List.of(), null);
    }

    static TripAnswer of(Trip trip, List<Overlooked> overlooked, String message) {
        LocalDate day = trip.day();
        return new TripAnswer(
                trip.id(),
                day,
                trip.van(),
                trip.wave(),
                trip.state(),
                Days.at(day, trip.departs()),
                Days.at(day, trip.returns()),
                trip.metres(),
                Days.at(trip.departedAt()),
                Days.at(trip.finishedAt()),
                trip.stops().stream().map(s -> stop(day, s)).toList(),
                overlooked.stream()
                        .map(o -> new Left(o.tote().value(), o.to().value()))
                        .toList(),
                message);
    }

    private static Stop stop(LocalDate day, TripStop s) {
        return new Stop(
                s.library().value(),
                Days.at(day, s.arrives()),
                Days.at(day, s.starts()),
                Days.at(day, s.leaves()),
                s.plannedUnload(),
                s.plannedLoad(),
                s.onBoard(),
                state(s),
                Days.at(s.doneAt()),
                s.moved().totesUnloaded(),
                s.moved().totesLoaded());
    }

    static State state(TripStop stop) {
        if (stop.doneAt() != null) {
            return State.DONE;
        }
        return stop.skippedAt() != null ? State.SKIPPED : State.OPEN;
    }
}
