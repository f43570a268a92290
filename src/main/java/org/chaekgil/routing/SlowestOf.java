package org.chaekgil.routing;

import java.util.List;

/** One matrix of several: each way as slow as in the slowest of them. A plan made with it is kept in the others too. */
public final class SlowestOf {
    private SlowestOf() {}

    /** @param matrices of the same places; at least one */
    public static TravelMatrix all(List<TravelMatrix> matrices) {
        return matrices.stream().reduce(SlowestOf::slower).orElseThrow();
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
