package org.chaekgil.routing.solver;

/** One solution of a {@link HubDay}, never changed, with who is whose neighbour in it. */
final class LooseMember {
    final int[][] routes;
    /** Of driving alone. */
    final long cost;
    /** With overload and lateness at the prices when it was born, in parts of a unit. */
    final long price;
    /** Whether nobody is late and no van too full. */
    final boolean allowed;

    private final int[] next;
    private final int[] previous;

    LooseMember(LoosePlan plan) {
        routes = plan.routes();
        cost = plan.cost();
        price = (cost << LoosePlan.PARTS) + plan.penalty(plan.overload(), plan.late());
        allowed = plan.overload() == 0 && plan.late() == 0;
        next = new int[plan.day.nodes];
        previous = new int[plan.day.nodes];
        for (int[] route : routes) {
            for (int i = 1; i < route.length; i++) {
                previous[route[i]] = route[i - 1];
                next[route[i - 1]] = route[i];
            }
        }
    }

    /** The share of customers whose way on, or from the hub, is another one there (broken pairs, Prins 2009). */
    double distance(LooseMember other) {
        int different = 0;
        for (int customer = 1; customer < next.length; customer++) {
            int follows = next[customer];
            if (follows != other.next[customer] && follows != other.previous[customer]) {
                different++;
            }
            if (previous[customer] == 0 && other.previous[customer] != 0 && other.next[customer] != 0) {
                different++;
            }
        }
        return (double) different / (next.length - 1);
    }
}
