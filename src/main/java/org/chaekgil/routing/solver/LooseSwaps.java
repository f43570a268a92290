package org.chaekgil.routing.solver;

import java.util.Arrays;

/**
 * Two stops of two routes change routes, and each goes to the best place there (SWAP*, Vidal 2022). For each customer the three
 * cheapest places in each other route are remembered for as long as that route stays as it is.
 */
final class LooseSwaps {
    private static final int KEPT = 3;
    /** Two routes are tried that have customers so near to each other, in places of {@link LooseNeighbours}. */
    private static final int CLOSE = 10;

    private static final long NEVER = -1;

    private final HubDay day;
    private final LoosePlan plan;
    private final int[][] near;
    /** By customer and route: the change of the route they were looked up after, and the cheapest places with what they cost. */
    private final long[][] seen;

    private final int[][] places;
    private final long[][] costs;
    private final long[] tried;
    private final boolean[] closeBy;

    LooseSwaps(HubDay day, LoosePlan plan, int[][] near) {
        this.day = day;
        this.plan = plan;
        this.near = near;
        int routes = plan.routes.length;
        seen = new long[routes][];
        places = new int[routes][];
        costs = new long[routes][];
        tried = new long[routes];
        closeBy = new boolean[routes];
    }

    void begin() {
        for (long[] row : seen) {
            if (row != null) {
                Arrays.fill(row, NEVER);
            }
        }
        Arrays.fill(tried, 0);
    }

    /** Whether anything was better, and was done. */
    boolean run() {
        boolean improved = false;
        for (int r = 0; r < plan.used; r++) {
            long last = tried[r];
            tried[r] = plan.changes;
            if (plan.routes[r].length == 0) {
                continue;
            }
            lookAround(r);
            for (int s = 0; s < plan.used; s++) {
                if (s != r
                        && closeBy[s]
                        && Math.max(plan.routes[r].changed, plan.routes[s].changed) > last
                        && plan.routes[r].length > 0
                        && plan.routes[s].length > 0) {
                    improved |= pair(r, s);
                }
            }
        }
        return improved;
    }

    private void lookAround(int r) {
        Arrays.fill(closeBy, 0, plan.used, false);
        LooseRoute route = plan.routes[r];
        for (int i = 1; i <= route.length; i++) {
            int[] around = near[route.node[i]];
            for (int k = 0; k < Math.min(CLOSE, around.length); k++) {
                closeBy[plan.routeOf[around[k]]] = true;
            }
        }
    }

    private boolean pair(int r, int s) {
        LooseRoute one = plan.routes[r];
        LooseRoute other = plan.routes[s];
        long penalties = plan.penalty(one) + plan.penalty(other);
        long best = 0;
        int bestI = 0;
        int bestJ = 0;
        int bestToS = 0;
        int bestToR = 0;
        for (int i = 1; i <= one.length; i++) {
            int u = one.node[i];
            look(s, u);
            for (int j = 1; j <= other.length; j++) {
                int v = other.node[j];
                int moved = day.deliveries[u] - day.deliveries[v];
                int overload =
                        Math.max(0, one.items - moved - day.capacity) + Math.max(0, other.items + moved - day.capacity);
                long gain = removal(one, i) + removal(other, j) + plan.penalty(overload, 0) - penalties;
                if (gain >= best) {
                    continue;
                }
                look(r, v);
                int toS = place(s, u, j);
                gain += cost;
                int toR = place(r, v, i);
                gain += cost;
                if (gain >= best) {
                    continue;
                }
                if (day.timed) {
                    gain = exact(one, i, v, toR) + exact(other, j, u, toS) + plan.penalty(overload, 0) - penalties;
                }
                if (gain < best) {
                    best = gain;
                    bestI = i;
                    bestJ = j;
                    bestToS = toS;
                    bestToR = toR;
                }
            }
        }
        if (best < 0) {
            plan.swap(r, bestI, bestToS, s, bestJ, bestToR);
            return true;
        }
        return false;
    }

    private long removal(LooseRoute route, int i) {
        return (long) (day.cost[route.node[i - 1] * day.nodes + route.node[i + 1]] - route.leg[i - 1] - route.leg[i])
                << LoosePlan.PARTS;
    }

    private long cost;

    /** Where in that route the customer goes best when the stop at {@code i} has left, by the cost of driving in {@link #cost}. */
    private int place(int r, int customer, int i) {
        LooseRoute route = plan.routes[r];
        int row = customer * day.nodes;
        int before = route.node[i - 1];
        int after = route.node[i + 1];
        int to = i;
        cost = (long) (day.costTo[row + before] + day.cost[row + after] - day.cost[before * day.nodes + after])
                << LoosePlan.PARTS;
        for (int k = customer * KEPT; k < customer * KEPT + KEPT; k++) {
            int place = places[r][k];
            if (place >= 0 && place != i && place != i - 1) {
                if (costs[r][k] < cost) {
                    cost = costs[r][k];
                    to = place;
                }
                break;
            }
        }
        return to;
    }

    private void look(int r, int customer) {
        LooseRoute route = plan.routes[r];
        if (seen[r] == null) {
            makeRoom(r);
        }
        if (seen[r][customer] == route.changed) {
            return;
        }
        seen[r][customer] = route.changed;
        int first = customer * KEPT;
        long[] cheapest = costs[r];
        int[] where = places[r];
        Arrays.fill(cheapest, first, first + KEPT, Long.MAX_VALUE);
        Arrays.fill(where, first, first + KEPT, -1);
        int row = customer * day.nodes;
        for (int i = 0; i <= route.length; i++) {
            long detour = (long) (day.costTo[row + route.node[i]] + day.cost[row + route.node[i + 1]] - route.leg[i])
                    << LoosePlan.PARTS;
            if (day.timed && detour < cheapest[first + KEPT - 1]) {
                detour += plan.penalty(0, Math.max(0, plan.lateWith(route, i, customer) - route.late));
            }
            int k = first + KEPT - 1;
            if (detour < cheapest[k]) {
                while (k > first && detour < cheapest[k - 1]) {
                    cheapest[k] = cheapest[k - 1];
                    where[k] = where[k - 1];
                    k--;
                }
                cheapest[k] = detour;
                where[k] = i;
            }
        }
    }

    private void makeRoom(int r) {
        seen[r] = new long[day.nodes];
        Arrays.fill(seen[r], NEVER);
        places[r] = new int[day.nodes * KEPT];
        costs[r] = new long[day.nodes * KEPT];
    }

    /** What driving costs more, and lateness in all, when the newcomer comes for the stop at {@code i}. */
    private long exact(LooseRoute route, int i, int newcomer, int to) {
        int nodes = day.nodes;
        int first = Math.min(i, to + 1);
        int last = Math.max(i, to);
        int here = route.node[first - 1];
        int time = route.departure[first - 1];
        int warp = route.warp[first - 1];
        long gain = -route.leg[first - 1];
        boolean elsewhere = to > i || to < i - 1;
        int p = first;
        boolean put = false;
        while (p <= last || !put) {
            int next;
            if (!put && (elsewhere ? p == to + 1 : p == i)) {
                next = newcomer;
                put = true;
                p += elsewhere ? 0 : 1;
            } else {
                gain -= route.leg[p];
                next = route.node[p++];
                if (next == route.node[i]) {
                    continue;
                }
            }
            gain += day.cost[here * nodes + next];
            int start = Math.max(time + day.seconds[here * nodes + next], day.opens[next]);
            warp += Math.max(0, start - day.closes[next]);
            time = Math.min(start, day.closes[next]) + day.service[next];
            here = next;
        }
        if (!elsewhere) {
            gain -= route.leg[i];
        }
        int after = route.node[last + 1];
        gain += day.cost[here * nodes + after];
        int late = warp + LoosePlan.after(route, last + 1, time + day.seconds[here * nodes + after]);
        return (gain << LoosePlan.PARTS) + plan.penalty(0, late);
    }
}
