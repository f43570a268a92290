package org.chaekgil.routing;

import java.util.Collection;
import java.util.List;

/**
 * One matrix for a day that runs through several periods: each way as slow as in the slowest of them. A plan made with it is
 * kept in the others too.
 */
public record SlowestOf(TravelTimes times) {
    /** @param periods at least one */
    public TravelMatrix between(List<DeliveryDay.Place> places, Collection<Period> periods) {
        return periods.stream()
                .distinct()
                .map(period -> times.between(places, period))
                .reduce(SlowestOf::slower)
                .orElseThrow();
    }

    private static TravelMatrix slower(TravelMatrix a, TravelMatrix b) {
        int n = a.size();
        int[][] seconds = new int[n][n];
        int[][] metres = new int[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                TravelMatrix slow = a.seconds(from, to) >= b.seconds(from, to) ? a : b;
                seconds[from][to] = slow.seconds(from, to);
                metres[from][to] = slow.metres(from, to);
            }
        }
        return TravelMatrix.of(seconds, metres).from(a.origin().compareTo(b.origin()) >= 0 ? a.origin() : b.origin());
    }
}
