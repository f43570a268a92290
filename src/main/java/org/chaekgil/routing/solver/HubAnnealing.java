package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/** Simulated annealing of a {@link HubPlan}: ruin and recreate, and between two of these some exchanges of tails. */
final class HubAnnealing {
    private static final int TAILS_EACH_STEP = 40;

    private static final int TAILS_EACH_STEP_UNTIMED = 3;

    private final HubDay day;
    private final HubPlan plan;
    private final HubRuin ruin;
    private final HubRecreate recreate;
    private final HubTails tails;
    private final SplittableRandom random;
    private final int tailsEachStep;
    private int[][] best;
    private long bestCost;

    HubAnnealing(HubDay day, SplittableRandom random) {
        this.day = day;
        this.random = random;
        plan = new HubPlan(day);
        ruin = new HubRuin(day, random);
        recreate = new HubRecreate(day, random);
        tails = new HubTails(day, random);
        // where time binds they decide how many routes there are; elsewhere strings are the better use of the time
        tailsEachStep = day.timed || day.both ? TAILS_EACH_STEP : TAILS_EACH_STEP_UNTIMED;
    }

    /** Begins anew with these routes; who is in none of them is put in. */
    void begin(int[][] routes) {
        plan.become(routes);
        int[] missing = new int[day.nodes];
        int count = 0;
        for (int customer = 1; customer < day.nodes; customer++) {
            if (plan.routeOf(customer) == HubPlan.LEFT_OUT) {
                missing[count++] = customer;
            }
        }
        plan.begin();
        recreate.run(plan, missing, count);
        plan.keep();
        bestCost = plan.cost;
        best = plan.routes();
    }

    /** {@code temperature}: in units of cost. */
    void step(double temperature) {
        for (int i = 0; i < tailsEachStep; i++) {
            tails.run(plan, temperature);
        }
        remember();
        long before = plan.cost;
        plan.begin();
        ruin.run(plan);
        recreate.run(plan, ruin.removed, ruin.count);
        // Accepting what stays below such a random allowance is the rule of Metropolis.
        if (plan.cost < before - temperature * Math.log(1 - random.nextDouble())) {
            plan.keep();
            remember();
        } else {
            plan.takeBack();
        }
    }

    private void remember() {
        if (plan.cost < bestCost) {
            bestCost = plan.cost;
            best = plan.routes();
        }
    }

    int[][] now() {
        return plan.routes();
    }

    long costNow() {
        return plan.cost;
    }

    int[][] best() {
        return best;
    }

    long bestCost() {
        return bestCost;
    }

    /** What an arc of the plan costs on average: the unit of temperatures. */
    double meanArc() {
        return Math.max(1e-9, (double) plan.cost / (day.customers + Math.max(1, plan.nonEmpty())));
    }
}
