package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Simulated annealing: a change for the worse is accepted the less likely, the worse it is and the further the search has come.
 * The temperature falls geometrically from {@code hot} to {@code cold}, each in shares of what the first plan costs per
 * possible stop.
 */
final class Annealing {
    private final FlatPlan plan;
    private final FlatPlan best;
    private final Moves moves;
    private final SplittableRandom random;
    private final double hot;
    private final double cold;

    Annealing(FlatPlan first, double hot, Settings settings, long seed) {
        random = new SplittableRandom(seed);
        moves = new Moves(first.day, settings.near(), random.split());
        plan = new FlatPlan(first.day);
        plan.become(first);
        best = new FlatPlan(first.day);
        best.become(first);
        double stops = Math.max(1, (double) first.day.stoppable.length * first.day.waves);
        double scale = Math.max(1, first.cost() / stops);
        this.hot = hot * scale;
        this.cold = settings.cold() * scale;
    }

    /** Tries {@code count} changes at the temperature that belongs to {@code progress}, 0 at the start of the search, 1 at its end. */
    void run(int count, double progress) {
        double temperature = hot * Math.pow(cold / hot, progress);
        for (int i = 0; i < count; i++) {
            if (!moves.propose(plan)) {
                plan.forget();
                continue;
            }
            plan.value();
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

    FlatPlan best() {
        return best;
    }
}
