package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Solutions that are good or different: where there are too many, those go that have a twin, and then those that are both dear and
 * near to others (biased fitness, Vidal et al. 2012).
 */
final class LooseMembers {
    private static final int FEWEST = 25;
    private static final int MOST = 65;
    private static final int ELITE = 4;
    private static final int CLOSEST = 5;

    private final List<LooseMember> members = new ArrayList<>();
    private final double[][] distance = new double[MOST + 1][MOST + 1];
    private double[] fitness = {};

    int size() {
        return members.size();
    }

    LooseMember get(int i) {
        return members.get(i);
    }

    /** The less, the better. */
    double fitness(int i) {
        return fitness[i];
    }

    void clear() {
        members.clear();
    }

    void add(LooseMember born) {
        int at = members.size();
        for (int i = 0; i < at; i++) {
            distance[i][at] = members.get(i).distance(born);
            distance[at][i] = distance[i][at];
        }
        members.add(born);
        value();
        if (members.size() > MOST) {
            while (members.size() > FEWEST) {
                remove(worst());
                value();
            }
        }
    }

    private int worst() {
        int worst = 0;
        boolean worstIsTwin = isTwin(0);
        for (int i = 1; i < members.size(); i++) {
            boolean twin = isTwin(i);
            if (twin && !worstIsTwin || twin == worstIsTwin && fitness[i] > fitness[worst]) {
                worst = i;
                worstIsTwin = twin;
            }
        }
        return worst;
    }

    private boolean isTwin(int i) {
        return IntStream.range(0, members.size()).anyMatch(j -> j != i && distance[i][j] == 0);
    }

    private void remove(int i) {
        int last = members.size() - 1;
        members.set(i, members.get(last));
        members.remove(last);
        for (int j = 0; j < last; j++) {
            distance[i][j] = distance[last][j];
            distance[j][i] = distance[j][last];
        }
        distance[i][i] = 0;
    }

    private void value() {
        int size = members.size();
        int[] byCost = ranks(members.stream().mapToDouble(m -> m.price).toArray());
        int[] byDistance =
                ranks(IntStream.range(0, size).mapToDouble(i -> -fromOthers(i)).toArray());
        double weight = 1 - Math.min(ELITE, size) / (double) size;
        fitness = IntStream.range(0, size)
                .mapToDouble(i -> byCost[i] + weight * byDistance[i])
                .toArray();
    }

    private static int[] ranks(double[] value) {
        int[] order = IntStream.range(0, value.length)
                .boxed()
                .sorted((a, b) -> Double.compare(value[a], value[b]))
                .mapToInt(i -> i)
                .toArray();
        int[] rank = new int[value.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return rank;
    }

    /** How far away the closest others are on average. */
    private double fromOthers(int i) {
        double[] others = new double[members.size() - 1];
        System.arraycopy(distance[i], 0, others, 0, i);
        System.arraycopy(distance[i], i + 1, others, i, others.length - i);
        Arrays.sort(others);
        return Arrays.stream(others).limit(CLOSEST).average().orElse(0);
    }
}
