package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Simulated annealing: a change for the worse is accepted the less likely, the worse it is and the further the search has come.
 * The temperature falls geometrically; temperatures are shares of what the day's first plan costs per possible
 * stop.
 *
 * <p>On its way the plan may have hard loss - nearly always, vans that are late at a wave's end - at a price that rises as long as
 * it has some and falls as long as it has none, so that the search stays near the edge of what can be driven, where the best plans
 * are (strategic oscillation, Glover and Hao 2011). Strictly, where there are so many trips that one would always be late, the
 * price is so high that it stays away.
 */
final class Annealing {
    /** The price of hard loss as shares of what it weighs strictly: at first, the least and the most; and how it moves. */
    private static final double LATE_AT_FIRST = 1 / 4_000.0;

    private static final double LATE_LEAST = 1 / 160_000.0;
    private static final double LATE_MOST = 1 / 16.0;
    /** The price moves by this power of e when it does nothing but rise, or fall, all the way. */
    private static final double LATE_PACE = 25;

    private final FlatDay day;
    private final Moves moves;
    private final Glance glance;
    private final SplittableRandom random;
    private final FlatPlan plan;
    private final double scale;
    private final boolean strict;
    private FlatPlan best;
    private double hot;
    private double cold;
    private double latePrice;
    private double before;

    /** {@code first} is the day's first plan; {@code strict}: hard loss is kept out from the beginning. */
    Annealing(FlatPlan first, Settings settings, boolean strict, SplittableRandom random) {
        this.random = random.split();
        this.strict = strict;
        day = first.day;
        moves = new Moves(day, settings.near(), random.split());
        plan = new FlatPlan(day);
        double stops = Math.max(1, (double) day.stoppable.length * day.waves);
        scale = Math.max(1, first.cost() / stops);
        glance = new Glance(day, scale / (VanExchange.matters(day) ? 2 : 8));
    }

    /** From the next beginning on changes touch that wave alone, or, with {@link Moves#ALL_WAVES}, any. */
    void only(int wave) {
        moves.only(wave);
    }

    /** Begins anew from another plan, to cool down {@code from} one temperature {@code to} another. */
    void begin(FlatPlan other, double from, double to) {
        plan.become(other);
        best = new FlatPlan(day);
        best.become(other);
        hot = from;
        cold = to;
        before = 0;
        latePrice = day.hardWeight * (strict ? 1 : LATE_AT_FIRST);
    }

    /** Tries {@code count} changes at the temperature that belongs to {@code progress}, 0 at the beginning, 1 at the end. */
    void run(int count, double progress) {
        double temperature = scale * hot * Math.pow(cold / hot, progress);
        if (!strict) {
            double factor = Math.exp(LATE_PACE * (progress - before));
            latePrice = plan.hard() > 0
                    ? Math.min(latePrice * factor, day.hardWeight * LATE_MOST)
                    : Math.max(latePrice / factor, day.hardWeight * LATE_LEAST);
            before = progress;
        }
        for (int i = 0; i < count; i++) {
            if (moves.propose(plan) && acceptable(-temperature * Math.log(1 - random.nextDouble()))) {
                plan.keep();
                if (plan.betterThan(best)) {
                    best.become(plan);
                }
            } else {
                plan.forget();
            }
        }
    }

    /** Values the proposal, unless it is seen before that it is worse by more than {@code allowance}. */
    private boolean acceptable(double allowance) {
        if (strict && plan.hard() == 0) {
            if (!plan.valueUnlessHard()) {
                return false;
            }
        } else if (strict || glance.promises(plan, allowance, latePrice)) {
            plan.value();
        } else {
            return false;
        }
        return plan.draftCost() - plan.cost() + latePrice * (plan.draftHard() - plan.hard()) <= allowance;
    }

    /** The best plan since the beginning; changed as long as this annealing goes on, not after the next has begun. */
    FlatPlan best() {
        return best;
    }
}
