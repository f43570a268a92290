package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Walks from plan to plan by random changes; one for the worse is accepted the less likely, the worse it is and the lower the
 * temperature (Metropolis and others, 1953).
 *
 * <p>On the way the plan may have hard loss - nearly always, vans that are late at a wave's end - at a price that rises as long as
 * it has some and falls as long as it has none, so that the walk stays near the edge of what can be driven, where the best plans
 * are (strategic oscillation, Glover and Hao 2011). Strictly, where there are so many trips that one would always be late, the
 * price is so high that it stays away.
 */
final class Walk {
    private static final int STEPS_AT_ONE_PRICE = 100;
    /** The price of hard loss as shares of what it weighs strictly: at first, the least and the most; and how it moves. */
    private static final double LATE_AT_FIRST = 1 / 200.0;

    private static final double LATE_LEAST = 1 / 160_000.0;
    private static final double LATE_MOST = 1 / 16.0;
    private static final double LATE_PACE = 1.01;

    private final Moves moves;
    private final Glance glance;
    private final SplittableRandom random;
    private final boolean strict;
    private final double lateFall;
    private final double perStop;
    private final FlatPlan best;
    private FlatPlan plan;
    private double latePrice;
    private double temperature;

    /** Begins with {@code first}; {@code strict}: hard loss is kept out. */
    Walk(FlatPlan first, int near, boolean strict, SplittableRandom random) {
        this(first, near, strict, 1, random);
    }

    /** {@code lateFall}: so many times as fast as it rises the price of hard loss falls; of that many plans and one more about one has none. */
    Walk(FlatPlan first, int near, boolean strict, int lateFall, SplittableRandom random) {
        this.lateFall = Math.pow(LATE_PACE, lateFall);
        this.random = random.split();
        this.strict = strict;
        FlatDay day = first.day;
        moves = new Moves(day, near, random.split());
        perStop = Math.max(1, first.cost() / Math.max(1.0, (double) day.stoppable.length * day.waves));
        glance = new Glance(day, perStop / (VanExchange.matters(day) ? 2 : 8));
        plan = first.copy();
        best = first.copy();
        latePrice = day.hardWeight * (strict ? 1 : LATE_AT_FIRST);
    }

    /** In shares of what the first plan costs per possible stop, so that it suits small days and large ones. */
    void setTemperature(double share) {
        temperature = perStop * share;
    }

    /** Tries {@code count} changes. */
    void run(int count) {
        for (int i = 0; i < count; i++) {
            if (!strict && i % STEPS_AT_ONE_PRICE == 0) {
                latePrice = plan.hard() > 0
                        ? Math.min(latePrice * LATE_PACE, plan.day.hardWeight * LATE_MOST)
                        : Math.max(latePrice / lateFall, plan.day.hardWeight * LATE_LEAST);
            }
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

    /** The logarithm of the odds that the plans of two walks are each at the other's temperature rather than at their own. */
    double oddsOfExchange(Walk other) {
        return (price(plan) - price(other.plan)) / temperature
                + (other.price(other.plan) - other.price(plan)) / other.temperature;
    }

    private double price(FlatPlan ofPlan) {
        return ofPlan.cost() + latePrice * ofPlan.hard();
    }

    void exchange(Walk other) {
        FlatPlan mine = plan;
        plan = other.plan;
        other.plan = mine;
    }

    /** Goes on from that plan, which is no worse than the best it was at. */
    void goOnFrom(FlatPlan other) {
        plan.become(other);
        best.become(other);
    }

    /** The best plan it was at; changed as it goes on. */
    FlatPlan best() {
        return best;
    }
}
