package org.chaekgil.courier.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chaekgil.courier.DrivenStop;
import org.chaekgil.courier.DrivenStop.Planned;
import org.chaekgil.courier.DrivenTrip;

/** A day's driving beside its plans, as the coordinator reads it. */
record DrivenSheet(Totals totals, List<Leg> trips) {
    /** {@code loadPlanned}, {@code loaded} and their like: items at stops that a van was at. */
    record Totals(
            int due,
            int done,
            int inTime,
            int missed,
            int open,
            Double median,
            int loadPlanned,
            int loaded,
            int unloadPlanned,
            int unloaded) {}

    /** One trip with the stops that it had when they were due. */
    record Leg(DrivenTrip trip, List<DrivenStop> stops) {}

    static DrivenSheet of(List<DrivenTrip> trips, List<DrivenStop> stops, int toleranceMinutes) {
        List<Leg> legs = new ArrayList<>();
        for (DrivenTrip trip : trips) {
            legs.add(new Leg(
                    trip,
                    stops.stream()
                            .filter(s -> s.wave().equals(trip.wave())
                                    && planned(s).van().equals(trip.van()))
                            .toList()));
        }
        return new DrivenSheet(totals(stops, toleranceMinutes), legs);
    }

    /** As it counts: when it was due, else as first planned. */
    private static Planned planned(DrivenStop stop) {
        return stop.due() == null ? stop.first() : stop.due();
    }

    private static Totals totals(List<DrivenStop> stops, int toleranceMinutes) {
        List<DrivenStop> done = stops.stream()
                .filter(s -> s.state() == DrivenStop.State.DONE && s.due() != null)
                .toList();
        long[] delays = done.stream()
                .map(DrivenStop::delay)
                .filter(Objects::nonNull)
                .mapToLong(Duration::toSeconds)
                .sorted()
                .toArray();
        int missed = (int) stops.stream().filter(s -> s.state().missed()).count();
        return new Totals(
                done.size() + missed,
                done.size(),
                (int) Arrays.stream(delays)
                        .filter(d -> Math.abs(d) <= toleranceMinutes * 60L)
                        .count(),
                missed,
                (int) stops.stream()
                        .filter(s -> s.state() == DrivenStop.State.OPEN)
                        .count(),
                delays.length == 0 ? null : (delays[(delays.length - 1) / 2] + delays[delays.length / 2]) / 120.0,
                done.stream().mapToInt(s -> s.due().load()).sum(),
                done.stream().mapToInt(DrivenStop::loaded).sum(),
                done.stream().mapToInt(s -> s.due().unload()).sum(),
                done.stream().mapToInt(DrivenStop::unloaded).sum());
    }

    /** Whole minutes away from the plan, half a minute counted up; null stays null. */
    public static Long minutes(Duration delay) {
        return delay == null ? null : Math.round(delay.toSeconds() / 60.0);
    }
}
