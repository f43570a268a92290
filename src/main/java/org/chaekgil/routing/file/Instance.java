package org.chaekgil.routing.file;

import java.util.OptionalInt;
import org.chaekgil.routing.file.Benchmark.Kind;

/**
 * What a benchmark file says, in whole numbers; node 0 is the depot. {@code x} and {@code y} are null where there are no
 * coordinates, the times where time plays no part.
 *
 * @param line where the distances begin, for what turns out to be too large
 */
record Instance(
        String name,
        Kind kind,
        int decimals,
        OptionalInt vans,
        int capacity,
        int[][] distances,
        double[] x,
        double[] y,
        int[] deliveries,
        int[] pickups,
        Times times,
        int line) {

    /** When service may start and how long it takes; for the depot, when routes may start and must be back. */
    record Times(int[] earliest, int[] latest, int[] service) {}

    int nodes() {
        return distances.length;
    }
}
