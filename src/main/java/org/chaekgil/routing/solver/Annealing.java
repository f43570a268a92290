package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Simulated annealing: a change for the worse is accepted the less likely, the worse it is and the further the search has come.
 * The temperature falls geometrically; temperatures are shares of what the day's first plan costs per possible
 * stop.
 */
final class Annealing {
    private final Moves moves;
    private final SplittableRandom random;
    private final FlatPlan plan;
    private final double scale;
    private FlatPlan best;
    private double hot;
    private double cold;

    /** {@code first} is the day's first plan. */
    Annealing(FlatPlan first, Settings settings, SplittableRandom random) {
        this.random = random.split();
        moves = new Moves(first.day, settings.near(), random.split());
        plan = new FlatPlan(first.day);
        double stops = Math.max(1, (double) first.day.stoppable.length * first.day.waves);
        scale = Math.max(1, first.cost() / stops);
    }

    /** Begins anew from another plan, to cool down {@code from} one temperature {@code to} another. */
    void begin(FlatPlan other, double from, double to) {
        plan.become(other);
        best = new FlatPlan(plan.day);
        best.become(other);
        hot = from;
        cold = to;
    }

    /** Tries {@code count} changes at the temperature that belongs to {@code progress}, 0 at the beginning, 1 at the end. */
    void run(int count, double progress) {
        double temperature = scale * hot * Math.pow(cold / hot, progress);
        for (int i = 0; i < count; i++) {
            if (!moves.propose(plan)) {
                plan.forget();
                continue;
            }
            if (plan.hard() > 0) {
                plan.value();
            } else if (!plan.valueUnlessHard()) {
                plan.forget();
                continue;
            }
            double worse = (double) (plan.draftCost() - plan.cost())
                    + (double) plan.day.hardWeight * (plan.draftHard() - plan.hard());
            if (worse <= 0 || random.nextDouble() < Math.exp(-worse / temperature)) {
                plan.keep();
                if (plan.betterThan(best)) {
                    best.become(plan);
                }
            } else {
                plan.forget();
            }
        }
    }

    /** The best plan since the beginning; changed as long as this annealing goes on, not after the next has begun. */
    FlatPlan best() {
        return best;
    }
}
