package org.chaekgil.courier;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.DeliveryDay;

/**
 * The waves that can still be driven. One that has begun is driven from a little later, so that the plan can be looked at and
 * vans be loaded; one of which less than an hour would be left is over.
 */
record RemainingWaves(List<Wave> waves, LocalDateTime now) {
    private static final Duration LEAD = Duration.ofMinutes(20);
    private static final Duration SHORTEST = Duration.ofMinutes(60);
    private static final int STEP_SECONDS = 300;

    List<DeliveryDay.Wave> on(LocalDate day) {
        return waves.stream()
                .map(w -> new DeliveryDay.Wave(
                        w.id(), start(day, w.start()), w.end().toSecondOfDay(), w.sortMinutes() * 60))
                .filter(w -> w.end() - w.start() >= SHORTEST.toSeconds())
                .toList();
    }

    private int start(LocalDate day, LocalTime planned) {
        long earliest = Duration.between(day.atStartOfDay(), now.plus(LEAD)).toSeconds();
        if (earliest <= planned.toSecondOfDay()) {
            return planned.toSecondOfDay();
        }
        long rounded = (earliest + STEP_SECONDS - 1) / STEP_SECONDS * STEP_SECONDS;
        return (int) Math.min(rounded, 86_400);
    }
}
