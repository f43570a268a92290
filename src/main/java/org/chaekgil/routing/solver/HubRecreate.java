package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Puts removed customers back, one after the other, each where it costs least, now and then passing over a place as in a blink
 * (Christiaens and Vanden Berghe 2020). The two best places of a customer in a route are remembered for as long as the route
 * stays as it is.
 */
final class HubRecreate {
    private static final int BLINK_ONE_IN = 100;
    /** In what order they are put back, each named as often as it is to be chosen. */
    private static final Order[] UNTIMED = orders(4, 4, 2, 1, 0, 0, 0);

    private static final Order[] TIMED = orders(4, 4, 2, 1, 2, 2, 2);

    private static final int CELL = 4;
    private static final int BEST = 1;
    private static final int SECOND = 2;
    private static final int POSITIONS = 3;

    private enum Order {
        RANDOM,
        LARGEST,
        FARTHEST,
        NEAREST,
        NARROWEST,
        EARLIEST,
        LATEST
    }

    private final HubDay day;
    private final SplittableRandom random;
    /** By customer and route: the version looked at, what the two best insertions cost, and their positions, 16 bits each. */
    private final int[] seen;

    private final int[] key;

    HubRecreate(HubDay day, SplittableRandom random) {
        this.day = day;
        this.random = random;
        seen = new int[day.nodes * (day.customers + 1) * CELL];
        key = new int[day.nodes];
    }

    private static Order[] orders(int... times) {
        Order[] all = new Order[java.util.stream.IntStream.of(times).sum()];
        int at = 0;
        for (Order order : Order.values()) {
            for (int i = 0; i < times[order.ordinal()]; i++) {
                all[at++] = order;
            }
        }
        return all;
    }

    void run(HubPlan plan, int[] customers, int count) {
        Order[] orders = day.timed ? TIMED : UNTIMED;
        sort(customers, count, orders[random.nextInt(orders.length)]);
        for (int i = 0; i < count; i++) {
            insert(plan, customers[i]);
        }
    }

    private void insert(HubPlan plan, int customer) {
        int bestRoute = -1;
        int bestPosition = 0;
        int best = HubDay.NEVER;
        int mostDeliveries = day.capacity - day.deliveries[customer];
        int mostPickups = day.capacity - day.pickups[customer];
        for (int r = 0; r < plan.used; r++) {
            HubRoute route = plan.routes[r];
            if (route.length == 0 || route.deliveries > mostDeliveries || route.pickups > mostPickups) {
                continue;
            }
            int cell = (customer * (day.customers + 1) + r) * CELL;
            if (seen[cell] != route.version) {
                look(customer, route, cell);
            }
            if (seen[cell + BEST] < best) {
                if (random.nextInt(BLINK_ONE_IN) > 0) {
                    best = seen[cell + BEST];
                    bestRoute = r;
                    bestPosition = seen[cell + POSITIONS] & 0xffff;
                } else if (seen[cell + SECOND] < best) {
                    best = seen[cell + SECOND];
                    bestRoute = r;
                    bestPosition = seen[cell + POSITIONS] >>> 16;
                }
            }
        }
        if (bestRoute < 0 || alone(customer) < best) {
            int empty = canGoAlone(customer) ? plan.empty() : -1;
            if (empty >= 0) {
                bestRoute = empty;
                bestPosition = 0;
            }
        }
        if (bestRoute >= 0) {
            plan.insert(customer, bestRoute, bestPosition);
        }
    }

    private int alone(int customer) {
        return day.cost[customer] + day.costTo[customer];
    }

    private boolean canGoAlone(int customer) {
        if (day.deliveries[customer] > day.capacity || day.pickups[customer] > day.capacity) {
            return false;
        }
        if (!day.timed) {
            return true;
        }
        int start = Math.max(day.opens[0] + day.seconds[customer], day.opens[customer]);
        return start <= day.closes[customer]
                && start + day.service[customer] + day.secondsTo[customer] <= day.closes[0];
    }

    private void look(int customer, HubRoute route, int cell) {
        int best = HubDay.NEVER;
        int second = HubDay.NEVER;
        int bestAt = 0;
        int secondAt = 0;
        int row = customer * day.nodes;
        int[] cost = day.cost;
        int[] costTo = day.costTo;
        boolean timed = day.timed;
        boolean both = day.both;
        int to = costTo[row];
        for (int i = 0; i <= route.length; i++) {
            int after = route.node[i + 1];
            int detour = to + cost[row + after] - route.leg[i];
            to = costTo[row + after];
            if (timed) {
                int start = route.departure[i] + day.secondsTo[row + route.node[i]];
                if (start > day.closes[customer]) {
                    break;
                }
                if (detour >= second
                        || Math.max(start, day.opens[customer]) + day.service[customer] + day.seconds[row + after]
                                > route.latest[i + 1]) {
                    continue;
                }
            } else if (detour >= second) {
                continue;
            }
            if (both
                    && (route.loadBefore[i] + day.deliveries[customer] > day.capacity
                            || route.loadAfter[i] + day.pickups[customer] > day.capacity)) {
                continue;
            }
            if (detour < best) {
                second = best;
                secondAt = bestAt;
                best = detour;
                bestAt = i;
            } else {
                second = detour;
                secondAt = i;
            }
        }
        seen[cell] = route.version;
        seen[cell + BEST] = best;
        seen[cell + SECOND] = second;
        seen[cell + POSITIONS] = bestAt | secondAt << 16;
    }

    private void sort(int[] customers, int count, Order order) {
        for (int i = 0; i < count; i++) {
            key[customers[i]] = key(customers[i], order);
        }
        for (int i = 1; i < count; i++) {
            int customer = customers[i];
            int j = i - 1;
            while (j >= 0 && key[customers[j]] > key[customer]) {
                customers[j + 1] = customers[j];
                j--;
            }
            customers[j + 1] = customer;
        }
    }

    private int key(int customer, Order order) {
        return switch (order) {
            case RANDOM -> random.nextInt();
            case LARGEST -> -Math.max(day.deliveries[customer], day.pickups[customer]);
            case FARTHEST -> -day.cost[customer];
            case NEAREST -> day.cost[customer];
            case NARROWEST -> day.closes[customer] - day.opens[customer];
            case EARLIEST -> day.opens[customer];
            case LATEST -> -day.closes[customer];
        };
    }
}
