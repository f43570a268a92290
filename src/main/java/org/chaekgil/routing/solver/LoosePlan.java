package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All routes of a {@link HubDay} while they are polished; overload and lateness cost what {@link #overloadPrice} and {@link #latePrice} say. */
final class LoosePlan {
    /** Prices, and whatever they are added to, are in parts of a unit of cost, so many binary places fine. */
    static final int PARTS = 10;

    final HubDay day;
    final LooseRoute[] routes;
    final int[] routeOf;
    final int[] position;
    int used;
    long changes;
    long overloadPrice;
    long latePrice;
    private final int[] scratch;
    private final int[] otherScratch;

    LoosePlan(HubDay day) {
        this.day = day;
        routes = new LooseRoute[Math.min(day.vans, day.customers)];
        routeOf = new int[day.nodes];
        position = new int[day.nodes];
        scratch = new int[day.customers];
        otherScratch = new int[day.customers];
    }

    /** Takes over these routes, at most as many as there are vans; whoever is in none is put in by {@link #insert}. */
    void become(int[][] other) {
        Arrays.fill(routeOf, -1);
        used = 0;
        changes = 1;
        for (int[] customers : other) {
            LooseRoute route = next();
            System.arraycopy(customers, 0, route.node, 1, customers.length);
            route.length = customers.length;
            changed(used - 1);
        }
    }

    private LooseRoute next() {
        if (routes[used] == null) {
            routes[used] = new LooseRoute(day);
        }
        routes[used].length = 0;
        return routes[used++];
    }

    /** An empty route, or -1 when every van has one. */
    int empty() {
        for (int r = 0; r < used; r++) {
            if (routes[r].length == 0) {
                return r;
            }
        }
        if (used == routes.length) {
            return -1;
        }
        next();
        changed(used - 1);
        settled(used - 1);
        return used - 1;
    }

    /** That route needs no look at moves within it, nor between it and others like it: it stands as it was polished before. */
    void settled(int r) {
        routes[r].changed = 0;
    }

    private void changed(int r) {
        LooseRoute route = routes[r];
        route.measure();
        route.changed = ++changes;
        for (int i = 1; i <= route.length; i++) {
            routeOf[route.node[i]] = r;
            position[route.node[i]] = i;
        }
    }

    long penalty(LooseRoute route) {
        return penalty(route.overload(), route.late);
    }

    long penalty(int overload, int late) {
        return overloadPrice * overload + latePrice * late;
    }

    long cost() {
        long cost = 0;
        for (int r = 0; r < used; r++) {
            cost += routes[r].cost;
        }
        return cost;
    }

    int overload() {
        int overload = 0;
        for (int r = 0; r < used; r++) {
            overload += routes[r].overload();
        }
        return overload;
    }

    int late() {
        int late = 0;
        for (int r = 0; r < used; r++) {
            late += routes[r].late;
        }
        return late;
    }

    int[][] routes() {
        List<int[]> all = new ArrayList<>();
        for (int r = 0; r < used; r++) {
            if (routes[r].length > 0) {
                all.add(Arrays.copyOfRange(routes[r].node, 1, routes[r].length + 1));
            }
        }
        return all.toArray(int[][]::new);
    }

    /** Puts a customer that is in no route where it costs least, lateness and overload counted. */
    void insert(int customer) {
        long best = Long.MAX_VALUE;
        int bestRoute = -1;
        int bestPosition = 0;
        int row = customer * day.nodes;
        int empty = empty();
        for (int r = 0; r < used; r++) {
            LooseRoute route = routes[r];
            if (route.length == 0 && r != empty) {
                continue;
            }
            int overload = Math.max(0, route.items + day.deliveries[customer] - day.capacity);
            for (int i = 0; i <= route.length; i++) {
                int after = route.node[i + 1];
                long detour = (long) (day.costTo[row + route.node[i]] + day.cost[row + after] - route.leg[i]) << PARTS;
                if (detour < best) {
                    detour += penalty(overload, lateWith(route, i, customer)) - penalty(route);
                    if (detour < best) {
                        best = detour;
                        bestRoute = r;
                        bestPosition = i;
                    }
                }
            }
        }
        LooseRoute route = routes[bestRoute];
        System.arraycopy(route.node, bestPosition + 1, route.node, bestPosition + 2, route.length - bestPosition);
        route.node[bestPosition + 1] = customer;
        route.length++;
        changed(bestRoute);
    }

    /** How late the route is with that customer behind that position. */
    int lateWith(LooseRoute route, int i, int customer) {
        if (!day.timed) {
            return 0;
        }
        int start =
                Math.max(route.departure[i] + day.seconds[route.node[i] * day.nodes + customer], day.opens[customer]);
        int warp = route.warp[i] + Math.max(0, start - day.closes[customer]);
        start = Math.min(start, day.closes[customer]) + day.service[customer];
        return warp + after(route, i + 1, start + day.seconds[customer * day.nodes + route.node[i + 1]]);
    }

    /** The warp from that position on for who arrives there at that time. */
    static int after(LooseRoute route, int position, int arrival) {
        return route.warpAfter[position] + Math.max(0, arrival - route.latest[position]);
    }

    /** {@code n} stops of a route from {@code i} on and {@code m} of another one from {@code j} on change places. */
    void exchange(int r, int i, int n, int s, int j, int m) {
        LooseRoute one = routes[r];
        LooseRoute other = routes[s];
        System.arraycopy(one.node, i, scratch, 0, n);
        System.arraycopy(other.node, j, otherScratch, 0, m);
        replace(one, i, n, otherScratch, m);
        replace(other, j, m, scratch, n);
        changed(r);
        changed(s);
    }

    private static void replace(LooseRoute route, int from, int count, int[] by, int byCount) {
        System.arraycopy(route.node, from + count, route.node, from + byCount, route.length + 1 - from - count);
        System.arraycopy(by, 0, route.node, from, byCount);
        route.length += byCount - count;
    }

    /** {@code n} stops from {@code i} on and {@code m} from {@code j} on, behind them in the same route, change places. */
    void exchangeWithin(int r, int i, int n, int j, int m) {
        int[] node = routes[r].node;
        int between = j - i - n;
        System.arraycopy(node, i, scratch, 0, n + between + m);
        System.arraycopy(scratch, n + between, node, i, m);
        System.arraycopy(scratch, n, node, i + m, between);
        System.arraycopy(scratch, 0, node, i + m + between, n);
        changed(r);
    }

    void reverse(int r, int from, int to) {
        int[] node = routes[r].node;
        for (int i = from, j = to; i < j; i++, j--) {
            int swapped = node[i];
            node[i] = node[j];
            node[j] = swapped;
        }
        changed(r);
    }

    /** What follows {@code i} in a route, and what stands from {@code j} on in the other one, change places. */
    void exchangeTails(int r, int i, int s, int j) {
        exchange(r, i + 1, routes[r].length - i, s, j, routes[s].length + 1 - j);
    }

    /** The route up to {@code i} and then the other one up to {@code j} backwards; what followed {@code i} backwards and then the rest of the other. */
    void exchangeTurned(int r, int i, int s, int j) {
        LooseRoute one = routes[r];
        LooseRoute other = routes[s];
        int tail = one.length - i;
        for (int k = 0; k < tail; k++) {
            scratch[k] = one.node[one.length - k];
        }
        for (int k = 0; k < j; k++) {
            otherScratch[k] = other.node[j - k];
        }
        replace(one, i + 1, tail, otherScratch, j);
        replace(other, 1, j, scratch, tail);
        changed(r);
        changed(s);
    }

    /** A customer of a route and one of another one go to the places named, counted before either has left. */
    void swap(int r, int i, int toS, int s, int j, int toR) {
        int one = routes[r].node[i];
        int other = routes[s].node[j];
        shift(routes[r], i, other, toR);
        shift(routes[s], j, one, toS);
        changed(r);
        changed(s);
    }

    /** The stop at {@code i} leaves; the newcomer goes behind position {@code to}, or in its place when {@code to} is {@code i}. */
    private static void shift(LooseRoute route, int i, int newcomer, int to) {
        if (to > i) {
            System.arraycopy(route.node, i + 1, route.node, i, to - i);
            route.node[to] = newcomer;
        } else if (to < i - 1) {
            System.arraycopy(route.node, to + 1, route.node, to + 2, i - to - 1);
            route.node[to + 1] = newcomer;
        } else {
            route.node[i] = newcomer;
        }
    }
}
