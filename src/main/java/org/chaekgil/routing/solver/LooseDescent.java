package org.chaekgil.routing.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes a {@link LoosePlan} better until no move helps: up to three stops change places with up to three others or go elsewhere, routes
 * exchange their tails, stretches are turned round, and two stops of two routes go each to the best place in the other one (the
 * neighbourhoods of Vidal 2022, "Hybrid genetic search for the CVRP", and Kool et al. 2022 for time windows). A move is tried only
 * between stops near each other in place and time, and again only when one of their routes has changed.
 */
final class LooseDescent {
    private static final int LONGEST = 3;

    private final HubDay day;
    private final LoosePlan plan;
    private final LooseGains gains;
    private final LooseSwaps swaps;
    private final SplittableRandom random;
    private final int[] order;
    private final int[][] near;
    /** By customer: how many changes there had been when its moves were tried last. */
    private final long[] tried;

    LooseDescent(HubDay day, LoosePlan plan, int[][] near, SplittableRandom random) {
        this.day = day;
        this.plan = plan;
        this.near = near;
        this.random = random;
        gains = new LooseGains(day, plan);
        swaps = new LooseSwaps(day, plan, near);
        tried = new long[day.nodes];
        order = new int[day.customers];
        Arrays.setAll(order, i -> i + 1);
    }

    /** Down to where no move helps, at the prices of overload and lateness that are set. */
    void run() {
        Arrays.fill(tried, 0);
        swaps.begin();
        do {
            tryAllMoves();
        } while (swaps.run());
    }

    private void tryAllMoves() {
        boolean improved = true;
        while (improved) {
            improved = false;
            shuffle();
            for (int u : order) {
                long last = tried[u];
                tried[u] = plan.changes;
                for (int v : near[u]) {
                    if (hasChanged(u, last) || hasChanged(v, last)) {
                        improved |= tryMoves(u, v);
                    }
                }
                if (hasChanged(u, last)) {
                    improved |= alone(u);
                }
            }
        }
    }

    private boolean hasChanged(int customer, long since) {
        return plan.routes[plan.routeOf[customer]].changed > since;
    }

    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private boolean tryMoves(int u, int v) {
        boolean improved = false;
        while (move(u, v)) {
            improved = true;
        }
        return improved;
    }

    /** Whether something that makes {@code u} and {@code v} neighbours was better, and was done. */
    private boolean move(int u, int v) {
        int r = plan.routeOf[u];
        int s = plan.routeOf[v];
        int i = plan.position[u];
        int j = plan.position[v];
        return r == s ? within(r, i, j) : between(r, i, s, j);
    }

    /**
     * Whether a new leg can be part of a gain: where nothing is late or overloaded it must be shorter than one of those it stands
     * for (Bentley 1992). A few gains are missed for many that need no look.
     */
    private boolean promising(int from, int to, int leg, int otherLeg, long mostToGain) {
        return mostToGain > 0 || day.cost[from * day.nodes + to] < Math.max(leg, otherLeg);
    }

    private boolean between(int r, int i, int s, int j) {
        LooseRoute one = plan.routes[r];
        LooseRoute other = plan.routes[s];
        int u = one.node[i];
        int v = other.node[j];
        long mostToGain = plan.penalty(one) + plan.penalty(other);
        if (promising(v, u, one.leg[i - 1], other.leg[j], mostToGain) && behind(r, i, s, j, mostToGain)) {
            return true;
        }
        if (promising(u, v, one.leg[i], other.leg[j - 1], mostToGain)) {
            if (before(r, i, s, j, mostToGain)) {
                return true;
            }
            if (gains.tails(one, i, other, j, mostToGain) < 0) {
                plan.exchangeTails(r, i, s, j);
                return true;
            }
        }
        if (day.turnable && gains.turned(one, i, other, j, mostToGain) < 0) {
            plan.exchangeTurned(r, i, s, j);
            return true;
        }
        return false;
    }

    /** Stops from {@code i} on come right behind {@code j}, or change places with what stands there. */
    private boolean behind(int r, int i, int s, int j, long mostToGain) {
        LooseRoute one = plan.routes[r];
        LooseRoute other = plan.routes[s];
        int mostN = Math.min(LONGEST, one.length + 1 - i);
        int mostM = Math.min(LONGEST, other.length - j);
        for (int n = 1; n <= mostN; n++) {
            for (int m = 0; m <= mostM; m++) {
                if (gains.exchange(one, i, n, other, j + 1, m, mostToGain) < 0) {
                    plan.exchange(r, i, n, s, j + 1, m);
                    return true;
                }
            }
        }
        return false;
    }

    /** Stops up to {@code i} come right before {@code j}, or change places with what stands there. */
    private boolean before(int r, int i, int s, int j, long mostToGain) {
        LooseRoute one = plan.routes[r];
        LooseRoute other = plan.routes[s];
        int mostN = Math.min(LONGEST, i);
        int mostM = Math.min(LONGEST, j - 1);
        for (int n = 1; n <= mostN; n++) {
            for (int m = 0; m <= mostM; m++) {
                if (gains.exchange(one, i - n + 1, n, other, j - m, m, mostToGain) < 0) {
                    plan.exchange(r, i - n + 1, n, s, j - m, m);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean within(int r, int i, int j) {
        LooseRoute route = plan.routes[r];
        long mostToGain = plan.penalty(0, route.late);
        int u = route.node[i];
        int v = route.node[j];
        boolean behind = promising(v, u, route.leg[i - 1], route.leg[j], mostToGain);
        boolean before = promising(u, v, route.leg[i], route.leg[j - 1], mostToGain);
        if (behind || before) {
            for (int n = 1; n <= LONGEST; n++) {
                for (int m = 0; m <= LONGEST; m++) {
                    if (behind && within(r, i, n, j + 1, m) || before && within(r, i - n + 1, n, j - m, m)) {
                        return true;
                    }
                }
            }
        }
        int from = Math.min(i + 1, j);
        int to = Math.max(i - 1, j);
        if (from < to && gains.reversed(route, from, to) < 0) {
            plan.reverse(r, from, to);
            return true;
        }
        return false;
    }

    /** {@code n} stops from {@code i} on and {@code m} from {@code j} on change places, where both are there and apart. */
    private boolean within(int r, int i, int n, int j, int m) {
        if (i > j) {
            return inOrder(r, j, m, i, n);
        }
        return inOrder(r, i, n, j, m);
    }

    private boolean inOrder(int r, int i, int n, int j, int m) {
        LooseRoute route = plan.routes[r];
        boolean possible = i >= 1 && i + n <= j && j + m <= route.length + 1;
        boolean moves = n > 0 && m > 0 || i + n < j;
        if (possible && moves && gains.exchangeWithin(route, i, n, j, m) < 0) {
            plan.exchangeWithin(r, i, n, j, m);
            return true;
        }
        return false;
    }

    /** One to three stops, or a whole tail, go to a van of their own. */
    private boolean alone(int u) {
        int r = plan.routeOf[u];
        int s = plan.routes[r].length < 2 ? -1 : plan.empty();
        if (s < 0) {
            return false;
        }
        LooseRoute route = plan.routes[r];
        LooseRoute empty = plan.routes[s];
        int i = plan.position[u];
        long mostToGain = plan.penalty(route);
        for (int n = 1; n <= Math.min(LONGEST, route.length + 1 - i); n++) {
            if (gains.exchange(route, i, n, empty, 1, 0, mostToGain) < 0) {
                plan.exchange(r, i, n, s, 1, 0);
                return true;
            }
        }
        if (gains.tails(route, i, empty, 1, mostToGain) < 0) {
            plan.exchangeTails(r, i, s, 1);
            return true;
        }
        return false;
    }
}
