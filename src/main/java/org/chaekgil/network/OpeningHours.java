package org.chaekgil.network;

import java.time.LocalTime;

/** The hours of one library on one day, in local time; {@code opens} before {@code closes}. */
public record OpeningHours(LocalTime opens, LocalTime closes) {}
