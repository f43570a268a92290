package org.chaekgil.network;

import java.time.LocalTime;

/** A round of the delivery day (회차): all vans leave the hub at its start and are back at its end. */
public record Wave(String id, LocalTime start, LocalTime end, int sortMinutes) {}
