package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Two routes exchange their tails (2-opt*, Potvin and Rousseau 1995), or a route is cut in two. Strings cannot do this where routes
 * are long, and it decides how many routes there are.
 */
final class HubTails {
    private static final int NEIGHBOURS = 20;

    private final HubDay day;
    private final SplittableRandom random;

    HubTails(HubDay day, SplittableRandom random) {
        this.day = day;
        this.random = random;
    }

    /** Tries once; the exchange is made as by the rule of Metropolis at that temperature. */
    void run(HubPlan plan, double temperature) {
        int one = 1 + random.nextInt(day.customers);
        int r = plan.routeOf(one);
        int choice = random.nextInt(NEIGHBOURS + 1);
        if (r == HubPlan.LEFT_OUT || choice < NEIGHBOURS && choice + 1 >= day.customers) {
            return;
        }
        if (choice == NEIGHBOURS) {
            exchange(plan, r, one, plan.empty(), 0, temperature);
        } else {
            int other = day.nearest[one][choice + 1];
            exchange(plan, r, one, plan.routeOf(other), other, temperature);
        }
    }

    /** Route {@code s} has {@code other}, or is empty and {@code other} is the hub; {@code other}'s tail goes behind {@code one}. */
    private void exchange(HubPlan plan, int r, int one, int s, int other, double temperature) {
        if (s == HubPlan.LEFT_OUT || r == s) {
            return;
        }
        HubRoute head = plan.routes[r];
        HubRoute tail = plan.routes[s];
        int i = head.positionOf(one);
        int j = other == 0 ? 1 : tail.positionOf(other);
        int next = head.node[i + 1];
        int previous = tail.node[j - 1];
        long detour = (long) day.cost[one * day.nodes + other]
                + day.cost[previous * day.nodes + next]
                - head.leg[i]
                - tail.leg[j - 1];
        if (detour > 0 && detour >= -temperature * Math.log(1 - random.nextDouble())) {
            return;
        }
        if (day.timed
                && (head.departure[i] + day.seconds[one * day.nodes + other] > tail.latest[j]
                        || tail.departure[j - 1] + day.seconds[previous * day.nodes + next] > head.latest[i + 1])) {
            return;
        }
        HubRoute first = joined(plan, head, i, tail, j);
        HubRoute second = joined(plan, tail, j - 1, head, i + 1);
        if (first.measure() && second.measure()) {
            plan.replace(r, first, s, second);
        } else {
            plan.giveBack(first);
            plan.giveBack(second);
        }
    }

    /** The first route up to a position, then the other one from a position. */
    private static HubRoute joined(HubPlan plan, HubRoute head, int upTo, HubRoute tail, int from) {
        HubRoute route = plan.spare();
        int behind = tail.length + 1 - from;
        System.arraycopy(head.node, 1, route.node, 1, upTo);
        System.arraycopy(tail.node, from, route.node, upTo + 1, behind);
        route.length = upTo + behind;
        return route;
    }
}
