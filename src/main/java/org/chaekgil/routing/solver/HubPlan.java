package org.chaekgil.routing.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All routes of a {@link HubDay} while they are searched. A change works on copies of the routes it touches and is then kept or
 * taken back.
 */
final class HubPlan {
    /** The route of a customer that is in none. */
    static final int LEFT_OUT = -1;

    final HubDay day;
    /** Routes 0 to {@code used - 1}; some may be empty. */
    final HubRoute[] routes;

    private final HubRoute[] before;
    private final ArrayDeque<HubRoute> spare = new ArrayDeque<>();
    private final int[] touched;
    private final int[] routeOf;
    private final int[] moved;
    private final int[] movedFrom;
    int used;
    private int touchedCount;
    private int movedCount;
    private int versions;

    /** Of driving, and of those left out. */
    long cost;

    private long costBefore;

    HubPlan(HubDay day) {
        this.day = day;
        routes = new HubRoute[day.customers + 1];
        before = new HubRoute[day.customers + 1];
        touched = new int[day.customers + 1];
        routeOf = new int[day.nodes];
        moved = new int[day.nodes];
        movedFrom = new int[day.nodes];
        become(new int[0][]);
    }

    /** Takes over these routes; who is in none of them is left out. */
    void become(int[][] other) {
        for (int r = 0; r < used; r++) {
            spare.push(routes[r]);
        }
        used = 0;
        Arrays.fill(routeOf, LEFT_OUT);
        cost = 0;
        for (int node = 1; node < day.nodes; node++) {
            cost += day.worth[node];
        }
        for (int[] customers : other) {
            HubRoute route = spare();
            route.become(customers);
            for (int customer : customers) {
                routeOf[customer] = used;
                cost -= day.worth[customer];
            }
            cost += route.cost;
            changed(route);
            routes[used++] = route;
        }
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

    int routeOf(int customer) {
        return routeOf[customer];
    }

    /** A change begins. */
    void begin() {
        costBefore = cost;
        touchedCount = 0;
        movedCount = 0;
    }

    /** The route to be changed; after it, {@link #changed} must be told. */
    HubRoute touch(int r) {
        if (before[r] == null) {
            before[r] = routes[r];
            routes[r] = spare();
            routes[r].become(before[r]);
            touched[touchedCount++] = r;
        }
        return routes[r];
    }

    boolean isTouched(int r) {
        return before[r] != null;
    }

    void changed(HubRoute route) {
        route.version = ++versions;
    }

    /** The customer leaves its route, or was in none; said once in a change. */
    void takeOut(int customer) {
        moved[movedCount] = customer;
        movedFrom[movedCount++] = routeOf[customer];
        if (routeOf[customer] != LEFT_OUT) {
            cost += day.worth[customer];
        }
        routeOf[customer] = LEFT_OUT;
    }

    void insert(int customer, int r, int position) {
        HubRoute route = touch(r);
        cost -= route.cost + day.worth[customer];
        route.insert(customer, position);
        changed(route);
        cost += route.cost;
        routeOf[customer] = r;
    }

    void keep() {
        for (int i = 0; i < touchedCount; i++) {
            spare.push(before[touched[i]]);
            before[touched[i]] = null;
        }
        touchedCount = 0;
    }

    void takeBack() {
        for (int i = 0; i < touchedCount; i++) {
            int r = touched[i];
            spare.push(routes[r]);
            routes[r] = before[r];
            before[r] = null;
        }
        touchedCount = 0;
        for (int i = 0; i < movedCount; i++) {
            routeOf[moved[i]] = movedFrom[i];
        }
        cost = costBefore;
    }

    /** Two whole routes are replaced at once, outside a change. */
    void replace(int r, HubRoute one, int s, HubRoute other) {
        cost += one.cost + other.cost - routes[r].cost - routes[s].cost;
        spare.push(routes[r]);
        spare.push(routes[s]);
        put(r, one);
        put(s, other);
    }

    private void put(int r, HubRoute route) {
        routes[r] = route;
        changed(route);
        for (int i = 1; i <= route.length; i++) {
            routeOf[route.node[i]] = r;
        }
    }

    /** An empty route that a van is there for, or -1. */
    int empty() {
        for (int r = 0; r < used; r++) {
            if (routes[r].length == 0) {
                return r;
            }
        }
        if (used == Math.min(day.vans, day.customers)) {
            return -1;
        }
        HubRoute route = spare();
        route.length = 0;
        route.measure();
        changed(route);
        routes[used] = route;
        return used++;
    }

    int nonEmpty() {
        int count = 0;
        for (int r = 0; r < used; r++) {
            if (routes[r].length > 0) {
                count++;
            }
        }
        return count;
    }

    HubRoute spare() {
        HubRoute route = spare.poll();
        return route == null ? new HubRoute(day) : route;
    }

    void giveBack(HubRoute route) {
        spare.push(route);
    }
}
