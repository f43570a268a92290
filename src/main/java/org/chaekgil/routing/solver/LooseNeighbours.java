package org.chaekgil.routing.solver;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Who is near whom in place and time (granular neighbourhoods, Toth and Vigo 2003; the measure is that of Vidal et al. 2013: driving,
 * a part of the waiting, and the lateness that cannot be helped when one is served right after the other).
 */
final class LooseNeighbours {
    private static final int MOST = 20;
    private static final double WAITING = 0.2;

    private LooseNeighbours() {}

    /** By customer, the nearest others first. */
    static int[][] of(HubDay day) {
        double perSecond = costOfSecond(day);
        int[][] near = new int[day.nodes][];
        near[0] = new int[0];
        for (int node = 1; node < day.nodes; node++) {
            int one = node;
            near[node] = IntStream.range(1, day.nodes)
                    .filter(other -> other != one)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(
                                    other -> Math.min(gap(day, one, other, perSecond), gap(day, other, one, perSecond)))
                            .thenComparing(other -> other))
                    .limit(MOST)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return near;
    }

    /** What a second of driving costs on average. */
    static double costOfSecond(HubDay day) {
        double cost = IntStream.of(day.cost).asLongStream().sum();
        double seconds = IntStream.of(day.seconds).asLongStream().sum();
        return cost / Math.max(1, seconds);
    }

    private static double gap(HubDay day, int from, int to, double perSecond) {
        int leg = from * day.nodes + to;
        if (!day.timed) {
            return day.cost[leg];
        }
        int way = day.service[from] + day.seconds[leg];
        int waiting = Math.max(0, day.opens[to] - way - day.closes[from]);
        int late = Math.max(0, day.opens[from] + way - day.closes[to]);
        return day.cost[leg] + perSecond * (WAITING * waiting + late);
    }
}
