package org.chaekgil.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where the demo city's time is kept, so that all nodes and later starts share it. */
public interface DemoTime {
    /** When the city's life begins: its first days are lived through before anybody is let in. A Monday before opening time. */
    Instant BEGINNING = Instant.parse("2026-11-16T05:00:00+09:00");

    /** When the first visitor comes in: a working Tuesday at 10:00. */
    Instant OPENING = Instant.parse("2026-11-24T10:00:00+09:00");

    /** How far the demo is ahead of the real time; empty before the city was first opened. */
    Optional<Duration> ahead();

    void keep(Duration ahead);

    /** The moment of the last act that any table tells of; empty when there is none. */
    Optional<Instant> lastAct();
}
