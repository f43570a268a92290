package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The good solutions that all searches found, each of another cost. It changes only when the searches meet, so what they draw from
 * it depends on no thread's speed. When it has nothing new for long, all but the best make room for others.
 */
final class HubPopulation {
    private static final int MOST = 8;
    private static final int PATIENCE = 40;

    private final List<HubSolution> members = new ArrayList<>();
    private HubSolution best;
    private int fruitless;

    void take(HubSolution born) {
        if (best == null || born.cost() < best.cost()) {
            best = born;
        }
        if (isFull()) {
            fruitless++;
        }
        if (members.stream().anyMatch(m -> m.cost() == born.cost())) {
            return;
        }
        if (!isFull()) {
            members.add(born);
            return;
        }
        HubSolution worst = members.stream()
                .max(Comparator.comparingLong(HubSolution::cost))
                .orElseThrow();
        if (born.cost() < worst.cost()) {
            members.set(members.indexOf(worst), born);
            fruitless = 0;
        }
    }

    void renewWhenFruitless() {
        if (fruitless > PATIENCE) {
            fruitless = 0;
            members.clear();
            members.add(best);
        }
    }

    boolean isFull() {
        return members.size() >= MOST;
    }

    HubSolution best() {
        return best;
    }

    /**
     * A child of two members: some neighbouring routes of one take the place of those routes of the other that serve the same
     * customers most (after the selective route exchange of Nagata and Bräysy 2009). Who is served by none is left out.
     */
    int[][] child(HubDay day, SplittableRandom random) {
        if (members.size() < 2) {
            return best.routes();
        }
        int first = random.nextInt(members.size());
        int second = (first + 1 + random.nextInt(members.size() - 1)) % members.size();
        return child(day, members.get(first).routes(), members.get(second).routes(), random);
    }

    static int[][] child(HubDay day, int[][] mother, int[][] father, SplittableRandom random) {
        int most = Math.max(1, Math.min(mother.length, father.length) / 2);
        int exchanged = 1 + random.nextInt(most);
        boolean[] given = new boolean[day.nodes];
        List<int[]> routes = new ArrayList<>();
        for (int r : neighbouring(day, father, exchanged, random)) {
            routes.add(father[r]);
            for (int customer : father[r]) {
                given[customer] = true;
            }
        }
        Arrays.stream(mother)
                .sorted(Comparator.comparingDouble(route -> -share(route, given)))
                .skip(exchanged)
                .map(route -> Arrays.stream(route).filter(c -> !given[c]).toArray())
                .filter(route -> route.length > 0)
                .forEach(routes::add);
        return routes.toArray(int[][]::new);
    }

    private static List<Integer> neighbouring(HubDay day, int[][] routes, int count, SplittableRandom random) {
        int[] routeOf = new int[day.nodes];
        Arrays.fill(routeOf, -1);
        for (int r = 0; r < routes.length; r++) {
            for (int customer : routes[r]) {
                routeOf[customer] = r;
            }
        }
        int[] one = routes[random.nextInt(routes.length)];
        int seed = one[random.nextInt(one.length)];
        return Arrays.stream(day.nearest[seed])
                .map(customer -> routeOf[customer])
                .filter(r -> r >= 0)
                .distinct()
                .limit(count)
                .boxed()
                .toList();
    }

    private static double share(int[] route, boolean[] given) {
        return Arrays.stream(route).filter(c -> given[c]).count() / (double) route.length;
    }
}
