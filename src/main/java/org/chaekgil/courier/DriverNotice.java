package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Several changes as what they come to, one for each wave: what was added and dropped again is no news. Oldest first, as they came. */
    public static List<DriverNotice> together(List<DriverNotice> notices) {
        Map<String, DriverNotice> byWave = new LinkedHashMap<>();
        notices.forEach(n -> byWave.merge(n.wave(), n, DriverNotice::then));
        return byWave.values().stream().filter(n -> !n.nothing()).toList();
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
        return added.isEmpty()
                && dropped.isEmpty()
                && !reordered
                && later != null
                && Math.abs(later) < MINUTES_WORTH_TELLING;
    }

    private static List<LibraryId> without(List<LibraryId> all, List<LibraryId> some) {
        return all.stream().filter(l -> !some.contains(l)).toList();
    }

    private static List<LibraryId> both(List<LibraryId> a, List<LibraryId> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
