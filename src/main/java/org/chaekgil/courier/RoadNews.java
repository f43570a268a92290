package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Actor;

/** What was told of the road on a day: written in the transaction in which it takes effect, and never changed. */
public interface RoadNews {
    enum Kind {
        /** A van is so many minutes late. */
        LATE,
        /** It is not late after all. */
        ON_TIME,
        BROKEN,
        /** What was in a broken van has come to the hub. */
        FETCHED,
        /** A library closes. */
        CLOSED,
        /** It opens after all. */
        OPENED,
        URGENT
    }

    /**
     * @param van and {@code wave}: of the trip; null when it is about none
     * @param about the library, or the book or its request; null when it is about a trip
     * @param minutes null except for LATE
     */
    record Entry(Instant at, String by, Kind kind, String van, String wave, String about, Integer minutes) {}

    /** {@code day}: on which it is told; the trip may be of an earlier one. */
    void ofTrip(Kind kind, LocalDate day, Trip trip, Integer minutes, Actor by);

    /** Today. */
    void of(Kind kind, String about, Actor by);

    /** In the order in which it was told. */
    List<Entry> on(LocalDate day);
}
