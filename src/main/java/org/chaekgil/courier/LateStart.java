package org.chaekgil.courier;

import java.time.Instant;

/** Someone told that a van leaves the hub late in a wave; that holds whatever plan comes after, also one that gave it no trip there. */
public record LateStart(String van, String wave, Instant notBefore) {}
