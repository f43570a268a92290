package org.chaekgil.routing.solver;

/**
 * One search: several short annealings from the first plan, each with a seed of its own, then one long and cooler one from the
 * best plan that any island has. The short ones settle how many trips there are and what each is for, which single changes
 * hardly alter later; the long one puts the stops in order.
 */
final class Island {
    private final FlatPlan first;
    private final Settings settings;
    private final int rounds;
    private final long seed;
    private final FlatPlan best;
    private FlatPlan bestAnywhere;
    private Annealing annealing;
    private int round = -1;
    private long steps;

    Island(FlatPlan first, Settings settings, long seed) {
        this.first = first;
        this.settings = settings;
        rounds = settings.rounds(first.day.stoppable.length * first.day.waves);
        this.seed = seed;
        best = new FlatPlan(first.day);
        best.become(first);
        bestAnywhere = first;
    }

    void run(int count, double progress) {
        double explored = settings.exploring() <= 0 ? 1 : progress / settings.exploring();
        boolean exploring = explored < 1;
        int now = exploring ? (int) (explored * rounds) : rounds;
        if (now != round) {
            round = now;
            annealing = exploring
                    ? new Annealing(first, settings.hot(), settings, seed + 31L * round)
                    : new Annealing(
                            best.betterThan(bestAnywhere) ? best : bestAnywhere,
                            settings.warm(),
                            settings,
                            seed + 31L * round);
        }
        double share = exploring
                ? explored * rounds - round
                : (progress - settings.exploring()) / Math.max(1e-9, 1 - settings.exploring());
        annealing.run(count, Math.min(1, share));
        steps += count;
        if (annealing.best().betterThan(best)) {
            best.become(annealing.best());
        }
    }

    /** The best plan's trips go to the vans that suit drivers best. */
    void exchangeVans() {
        VanExchange.improve(best);
    }

    /** The best plan of all islands, as of the last meeting. */
    void hearOf(FlatPlan plan) {
        if (plan.betterThan(bestAnywhere)) {
            bestAnywhere = new FlatPlan(plan.day);
            bestAnywhere.become(plan);
        }
    }

    FlatPlan best() {
        return best;
    }

    long steps() {
        return steps;
    }
}
