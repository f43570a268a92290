package org.chaekgil.network;

import java.time.LocalTime;
import java.util.List;

/** A round of the delivery day (회차): all vans leave the hub at its start and are back at its end. */
public record Wave(String id, LocalTime start, LocalTime end, int sortMinutes) {
    /** A morning and an afternoon, as most networks drive. */
    public static final List<Wave> USUAL = List.of(
            new Wave("AM", LocalTime.of(9, 0), LocalTime.of(12, 30), 30),
            new Wave("PM", LocalTime.of(13, 30), LocalTime.of(17, 30), 30));
}
