package org.chaekgil.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When vans run: the waves of every delivery day. */
public interface Timetable {
    /** The waves of a day in their order. */
    List<Wave> waves();

    /** The next wave, on its delivery day, whose van leaves the hub strictly after {@code after}. */
    Departure nextDeparture(Instant after);

    /** One wave on one day. */
    record Departure(LocalDate day, Wave wave, Instant leaves, Instant back) {}
}
