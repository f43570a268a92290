package org.chaekgil.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.Settled;
import org.chaekgil.routing.Settled.Served;

/**
 * What has happened on the road of a day until now, as the planner takes it: vans under way have been where they have been and go
 * on to the stop that they are heading for, if it can still be served; a late trip is later.
 */
record RoadSoFar(LocalDate day, LocalDateTime now, List<Trip> trips, List<LateStart> lateStarts) {
    static boolean underway(Trip trip) {
        return trip.state() == TripState.UNDERWAY;
    }

    /** The trip on which that van is under way on this day. */
    Optional<Trip> underway(String van) {
        return trips.stream().filter(t -> underway(t) && t.van().equals(van)).findFirst();
    }

    /** {@code input}: the day to which it belongs, with nothing settled. */
    List<Settled> settled(DeliveryDay input) {
        List<Settled> all = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        for (Trip trip : trips) {
            if (underway(trip) && runs(input, trip.van(), trip.wave())) {
                all.add(underway(trip, input, visited));
            }
        }
        for (LateStart late : lateStarts) {
            boolean left = trips.stream()
                    .anyMatch(t -> t.state().begun()
                            && t.van().equals(late.van())
                            && t.wave().equals(late.wave()));
            if (!left && runs(input, late.van(), late.wave())) {
                int departure = Math.max(wave(input, late.wave()).start(), second(late.notBefore()));
                all.add(new Settled(
                        late.van(), late.wave(), departure, false, 0, List.of(), List.of(), List.of(), false));
            }
        }
        return all;
    }

    private static boolean runs(DeliveryDay input, String van, String wave) {
        return input.waves().stream().anyMatch(w -> w.id().equals(wave))
                && input.vans().stream()
                        .anyMatch(v -> v.id().equals(van) && v.waves().contains(wave));
    }

    private static DeliveryDay.Wave wave(DeliveryDay input, String id) {
        return input.waves().stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
    }

    private Settled underway(Trip trip, DeliveryDay input, Set<String> visited) {
        int departure = second(trip.departedAt());
        List<Served> served = new ArrayList<>();
        int last = departure;
        for (TripStop stop : trip.stops().stream()
                .filter(s -> s.doneAt() != null)
                .sorted(Comparator.comparing(TripStop::doneAt))
                .toList()) {
            if (visited.add(trip.wave() + stop.library())) {
                last = Math.max(last, second(stop.doneAt()));
                served.add(new Served(stop.library().value(), last));
            }
        }
        int notBefore = second(now.atZone(OpeningCalendar.ZONE).toInstant());
        if (trip.notBefore() != null) {
            notBefore = Math.max(notBefore, second(trip.notBefore()));
        }
        String here =
                served.isEmpty() ? input.hub() : served.get(served.size() - 1).place();
        List<String> first = new ArrayList<>();
        Optional<String> heading = trip.next().map(s -> s.library().value());
        if (heading.isPresent()
                && openWhenThere(input, trip.wave(), here, heading.get(), last, notBefore)
                && visited.add(trip.wave() + heading.get())) {
            first.add(heading.get());
        }
        return new Settled(trip.van(), trip.wave(), departure, true, notBefore, served, first, List.of(), false);
    }

    private static boolean openWhenThere(
            DeliveryDay input, String wave, String here, String next, int left, int notBefore) {
        int way = input.travel(wave).seconds(position(input, here), position(input, next));
        int there = Math.max(left + way, notBefore);
        return input.place(next).windows().stream().anyMatch(w -> there <= w.closes());
    }

    private static int position(DeliveryDay input, String place) {
        return input.places().indexOf(input.place(place));
    }

    private int second(Instant moment) {
        long seconds = Duration.between(day.atStartOfDay(OpeningCalendar.ZONE).toInstant(), moment)
                .toSeconds();
        return (int) Math.max(0, Math.min(seconds, 2 * 86_400));
    }
}
