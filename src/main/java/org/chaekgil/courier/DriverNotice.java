package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaekgil.network.LibraryId;

/**
 * What a new plan changes for a driver.
 *
 * @param later minutes by which the return to the hub moves, negative: earlier; null: the trip is new or is not driven any more
 */
public record DriverNotice(
        long id,
        LocalDate day,
        String van,
        String wave,
        Instant madeAt,
        List<LibraryId> added,
        List<LibraryId> dropped,
        boolean reordered,
        Integer later) {
    /** Nobody is told of less. */
    static final int MINUTES_WORTH_TELLING = 5;

    public DriverNotice {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
    }

    /**
     * Several changes as what they come to, one for each wave: what was added and dropped again is no news, and nothing is told that does
     * not hold by the van's trips.
     *
     * @param notices oldest first, as they came
     * @param trips of the van on that day
     */
    public static List<DriverNotice> together(List<DriverNotice> notices, List<Trip> trips) {
        Map<String, DriverNotice> byWave = new LinkedHashMap<>();
        notices.forEach(n -> byWave.merge(n.wave(), n, DriverNotice::then));
        return byWave.values().stream()
                .filter(n -> open(trips, n.wave()).isPresent()
                        || trips.stream().noneMatch(t -> t.wave().equals(n.wave()) && over(t)))
                .map(n -> n.by(open(trips, n.wave())))
                .filter(n -> !n.nothing())
                .toList();
    }

    private static Optional<Trip> open(List<Trip> trips, String wave) {
        return trips.stream()
                .filter(t -> t.wave().equals(wave) && t.state().open())
                .findFirst();
    }

    /** Whoever has driven a trip to its end, or broke down on it, has nothing to be told of it any more. */
    private static boolean over(Trip trip) {
        return trip.state() == TripState.FINISHED || trip.state() == TripState.BROKEN;
    }

    /** Whether the trip is not driven any more. */
    public boolean gone() {
        return later == null && added.isEmpty() && !dropped.isEmpty();
    }

    /** As far as it holds by the trip that the van has now in that wave; empty: it has none. */
    private DriverNotice by(Optional<Trip> trip) {
        if (trip.isEmpty()) {
            return new DriverNotice(
                    id, day, van, wave, madeAt, List.of(), dropped, false, dropped.isEmpty() ? 0 : null);
        }
        List<LibraryId> stops =
                trip.get().stops().stream().map(TripStop::library).toList();
        List<LibraryId> more = added.stream().filter(stops::contains).toList();
        boolean told = later == null ? !more.isEmpty() : Math.abs(later) >= MINUTES_WORTH_TELLING;
        return new DriverNotice(
                id,
                day,
                van,
                wave,
                madeAt,
                more,
                without(dropped, stops),
                reordered,
                told ? later : Integer.valueOf(0));
    }

    /** What was dropped and came back may have another place in the order; a trip that came or went has no return to compare. */
    private DriverNotice then(DriverNotice next) {
        boolean compared = later != null && next.later != null;
        return new DriverNotice(
                next.id,
                next.day,
                next.van,
                next.wave,
                next.madeAt,
                both(without(added, next.dropped), without(next.added, dropped)),
                both(without(dropped, next.added), without(next.dropped, added)),
                reordered || next.reordered || dropped.stream().anyMatch(next.added::contains),
                compared ? Integer.valueOf(later + next.later) : null);
    }

    /** Whether the driver needs not be told. */
    private boolean nothing() {
        return added.isEmpty() && dropped.isEmpty() && !reordered && later != null && later == 0;
    }

    private static List<LibraryId> without(List<LibraryId> all, List<LibraryId> some) {
        return all.stream().filter(l -> !some.contains(l)).toList();
    }

    private static List<LibraryId> both(List<LibraryId> a, List<LibraryId> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
