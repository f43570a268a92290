package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Takes strings of adjacent stops out of routes that are near each other (Christiaens and Vanden Berghe 2020, "Slack induction by
 * string removals"). Whoever is left out already is among the removed.
 */
final class HubRuin {
    /** Customers removed at a time on average, and the longest string, in customers. */
    private static final double MEAN_REMOVED = 10;

    private static final int LONGEST_STRING = 10;
    /** How often a string keeps some customers in its middle, and how often these grow by no further one. */
    private static final double SPLIT = 0.5;

    private static final double END_OF_KEPT = 0.01;

    private final HubDay day;
    private final SplittableRandom random;
    final int[] removed;
    int count;
    private final int[] removedIn;
    private int ruins;

    HubRuin(HubDay day, SplittableRandom random) {
        this.day = day;
        this.random = random;
        removed = new int[day.nodes];
        removedIn = new int[day.nodes];
    }

    void run(HubPlan plan) {
        count = 0;
        ruins++;
        for (int r = 1; r < day.nodes; r++) {
            if (plan.routeOf(r) == HubPlan.LEFT_OUT) {
                remove(plan, r);
            }
        }
        int routes = plan.nonEmpty();
        if (routes == 0) {
            return;
        }
        double longest = Math.min(LONGEST_STRING, (double) day.customers / routes);
        double mostStrings = 4 * MEAN_REMOVED / (1 + longest) - 1;
        int strings = (int) (1 + random.nextDouble() * mostStrings);
        int seed = 1 + random.nextInt(day.customers);
        for (int customer : day.nearest[seed]) {
            if (strings == 0) {
                return;
            }
            int r = plan.routeOf(customer);
            if (removedIn[customer] != ruins && !plan.isTouched(r)) {
                removeString(plan, r, customer, longest);
                strings--;
            }
        }
    }

    private void remove(HubPlan plan, int customer) {
        removed[count++] = customer;
        removedIn[customer] = ruins;
        plan.takeOut(customer);
    }

    private void removeString(HubPlan plan, int r, int customer, double longest) {
        HubRoute route = plan.touch(r);
        int length = (int) (1 + random.nextDouble() * Math.min(route.length, longest));
        length = Math.min(length, route.length);
        int kept = 0;
        if (length > 1 && length < route.length && random.nextDouble() < SPLIT) {
            kept = 1;
            while (length + kept < route.length && random.nextDouble() > END_OF_KEPT) {
                kept++;
            }
        }
        int span = length + kept;
        int position = route.positionOf(customer);
        int first = Math.max(1, position - span + 1);
        int last = Math.min(position, route.length - span + 1);
        int begin = first + random.nextInt(last - first + 1);
        int keepFrom = kept == 0 ? span : 1 + random.nextInt(length - 1);
        plan.cost -= route.cost;
        int to = begin;
        for (int i = 0; i < span; i++) {
            int node = route.node[begin + i];
            if (i >= keepFrom && i < keepFrom + kept) {
                route.node[to++] = node;
            } else {
                remove(plan, node);
            }
        }
        int end = begin + span;
        System.arraycopy(route.node, end, route.node, to, route.length + 2 - end);
        route.length -= end - to;
        route.measure();
        plan.changed(route);
        plan.cost += route.cost;
    }
}
