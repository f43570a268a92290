package org.chaekgil.courier;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Timetable;
import org.chaekgil.network.Wave;
import org.chaekgil.request.Promise;
import org.chaekgil.routing.DeliveryPlan;
import org.springframework.stereotype.Component;

/** What vans do on a day: the trips of its published plan, which may be none; else those of the last day like it; else fixed rounds. */
@Component
class KnownRides {
    private final Trips trips;
    private final CourierPlans plans;
    private final Timetable timetable;
    private final UsualRounds rounds;

    KnownRides(Trips trips, CourierPlans plans, Timetable timetable, UsualRounds rounds) {
        this.trips = trips;
        this.plans = plans;
        this.timetable = timetable;
        this.rounds = rounds;
    }

    /** For many days of one question: most days to come look to the same last day, which is read once. Not to be kept. */
    Function<LocalDate, List<Ride>> asTheyStand() {
        Map<LocalDate, List<Trip>> read = new HashMap<>();
        return day -> on(day, asked -> read.computeIfAbsent(asked, trips::on));
    }

    /** Those alone that have not left yet, like {@link #asTheyStand}. */
    Function<LocalDate, List<Ride>> toLeave() {
        return asTheyStand()
                .andThen(rides ->
                        rides.stream().filter(ride -> ride.leaves() != null).toList());
    }

    /** In the order of their departures. */
    List<Ride> on(LocalDate day) {
        return on(day, trips::on);
    }

    private List<Ride> on(LocalDate day, Function<LocalDate, List<Trip>> tripsOn) {
        Map<String, Wave> waves = timetable.waves().stream().collect(Collectors.toMap(Wave::id, w -> w));
        List<Trip> published = tripsOn.apply(day);
        if (!published.isEmpty() || publishedWithout(day)) {
            return ordered(published.stream()
                    .filter(t -> t.state().open())
                    .map(t -> ride(Promise.Source.PUBLISHED, t, day, waves.get(t.wave())))
                    .toList());
        }
        Optional<LocalDate> like = trips.lastLike(day);
        return ordered(like.map(last -> tripsOn.apply(last).stream()
                        .map(t -> ride(Promise.Source.EXPECTED, t, day, waves.get(t.wave())))
                        .toList())
                .orElseGet(() -> rounds.on(day).stream()
                        .map(t -> ride(t, day, waves.get(t.wave())))
                        .toList()));
    }

    private boolean publishedWithout(LocalDate day) {
        return plans.versions(day).stream()
                .anyMatch(v -> v.state() == PlanState.PUBLISHED || v.state() == PlanState.DRIVEN);
    }

    private static List<Ride> ordered(List<Ride> rides) {
        return rides.stream().sorted(Comparator.comparing(Ride::back)).toList();
    }

    private static Ride ride(Promise.Source source, Trip trip, LocalDate day, Wave wave) {
        boolean published = source == Promise.Source.PUBLISHED;
        boolean gone = published && trip.state() != TripState.PLANNED;
        return new Ride(
                source,
                trip.van(),
                gone ? null : day.atTime(trip.departs()),
                day.atTime(trip.returns()),
                day.atTime(trip.returns()).plusMinutes(wave.sortMinutes()),
                trip.stops().stream()
                        .filter(s -> !published || s.open())
                        .map(s -> new Ride.Call(s.library(), day.atTime(s.starts())))
                        .toList());
    }

    private static Ride ride(DeliveryPlan.Trip trip, LocalDate day, Wave wave) {
        return new Ride(
                Promise.Source.FALLBACK,
                trip.van(),
                day.atTime(LocalTime.ofSecondOfDay(trip.departure())),
                day.atStartOfDay().plusSeconds(trip.back()),
                day.atStartOfDay().plusSeconds(trip.back()).plusMinutes(wave.sortMinutes()),
                trip.stops().stream()
                        .map(s -> new Ride.Call(
                                new LibraryId(s.place()), day.atStartOfDay().plusSeconds(s.start())))
                        .toList());
    }
}
