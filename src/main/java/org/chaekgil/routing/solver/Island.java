package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One search: annealings one after the other. The first ones go from the first plan, each its own way; they settle how many trips
 * there are and what each is for, which single changes hardly alter later. The others go from children of good plans, or from one
 * of these and change one wave alone; the last one goes from the best. Where there are very many stops, one annealing takes the
 * whole time.
 */
final class Island {
    private final FlatPlan first;
    private final Elite elite;
    private final Settings settings;
    private final int rounds;
    private final int children;
    private final SplittableRandom random;
    private final Annealing annealing;
    private final List<FlatPlan> found = new ArrayList<>();
    private int number = -1;
    private long steps;

    Island(FlatPlan first, Elite elite, Settings settings, long seed) {
        this.first = first;
        this.elite = elite;
        this.settings = settings;
        int possibleStops = first.day.stoppable.length * first.day.waves;
        rounds = settings.rounds(possibleStops);
        children = settings.children(possibleStops);
        random = new SplittableRandom(seed);
        annealing = new Annealing(first, settings, children == 0, random);
    }

    void run(int count, double progress) {
        double position = position(progress);
        int now = Math.min((int) position, rounds + children - 1);
        if (now != number) {
            if (number >= 0) {
                found.add(annealing.best());
            }
            number = now;
            begin();
        }
        annealing.run(count, Math.min(1, position - number));
        steps += count;
    }

    /** Which annealing it is and, after the point, how much of that is over. */
    private double position(double progress) {
        double exploring = children == 0 ? 1 : settings.exploring();
        return progress < exploring
                ? rounds * progress / exploring
                : rounds + children * (progress - exploring) / Math.max(1e-9, 1 - exploring);
    }

    private void begin() {
        if (children == 0) {
            annealing.begin(first, settings.hot(), settings.coldest());
        } else if (number < rounds) {
            annealing.begin(first, settings.hot(), settings.cold());
        } else {
            boolean last = number == rounds + children - 1;
            boolean oneWave = !last && first.day.waves > 1 && random.nextBoolean();
            FlatPlan parent = last ? elite.best() : oneWave ? elite.any(random) : elite.child(random);
            annealing.only(oneWave ? random.nextInt(first.day.waves) : Moves.ALL_WAVES);
            annealing.begin(parent, settings.warm(), settings.cold());
        }
    }

    /** The trips of the best plan of the annealing under way go to the vans that suit drivers best. */
    void exchangeVans() {
        if (number >= 0) {
            VanExchange.improve(annealing.best());
        }
    }

    /** Hands over what was found since the last meeting. */
    void meet() {
        found.forEach(elite::take);
        found.clear();
    }

    /** The best plan of the annealing under way; none before the first step. */
    FlatPlan best() {
        return number < 0 ? first : annealing.best();
    }

    long steps() {
        return steps;
    }
}
