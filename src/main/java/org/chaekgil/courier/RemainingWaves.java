package org.chaekgil.courier;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.DeliveryDay;

/**
 * The waves that can still be driven. One that has begun is driven from a little later, so that the plan can be looked at and
 * vans be loaded; one of which less than an hour would be left is over, but for the vans that are still on the road in it.
 */
record RemainingWaves(List<Wave> waves, LocalDateTime now) {
    private static final Duration LEAD = Duration.ofMinutes(20);
    private static final Duration SHORTEST = Duration.ofMinutes(60);
    private static final int STEP_SECONDS = 300;

    /** @param driven waves in which a van is under way */
    List<DeliveryDay.Wave> on(LocalDate day, Set<String> driven) {
        return waves.stream()
                .map(w -> new DeliveryDay.Wave(
                        w.id(), start(day, w.start()), w.end().toSecondOfDay(), w.sortMinutes() * 60))
                .filter(w -> leavable(w) || driven.contains(w.id()))
                .map(w -> leavable(w) ? w : asEver(w))
                .toList();
    }

    /** Whether a van can still set out in it. */
    static boolean leavable(DeliveryDay.Wave wave) {
        return wave.end() - wave.start() >= SHORTEST.toSeconds();
    }

    private DeliveryDay.Wave asEver(DeliveryDay.Wave over) {
        LocalTime planned = waves.stream()
                .filter(w -> w.id().equals(over.id()))
                .findFirst()
                .orElseThrow()
                .start();
        return new DeliveryDay.Wave(over.id(), planned.toSecondOfDay(), over.end(), over.sortSeconds());
    }

    /** Whether a van can still set out in that wave of this day. */
    boolean leavable(LocalDate day, String wave) {
        return on(day, Set.of()).stream().anyMatch(w -> w.id().equals(wave));
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
