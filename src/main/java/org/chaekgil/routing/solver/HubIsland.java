package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One thread's search of a {@link HubDay}. Without pickups: an annealing from nothing, long where nothing but capacity binds, and from
 * then on children of all that was found, by {@link LooseGenerations}. With pickups: many short annealings fill the population, and then
 * its children are annealed.
 */
final class HubIsland {
    /** Temperatures, in mean arcs: at the start from nothing, at the start of a child, and at the end. */
    private static final double HOT = 1;

    private static final double WARM = 0.1;
    private static final double COLD = 0.01;
    /** How long annealings are, in steps for each customer, and in shares of the whole search at most. */
    private static final int LONG = 500;

    private static final int LONG_UNTIMED = 5_000;
    private static final int CHILD = 300;
    private static final double MOST = 0.15;
    private static final double MOST_UNTIMED = 0.6;
    private static final double MOST_CHILD = 0.1;
    /** As how many steps a child of generations counts, by about the time it takes. */
    private static final int STEPS_OF_A_CHILD = 1_000;

    private final HubDay day;
    private final HubPopulation population;
    private final SplittableRandom random;
    private final HubAnnealing annealing;
    private final List<HubSolution> born = new ArrayList<>();
    private final LooseGenerations generations;
    private boolean running;
    private boolean annealed;
    private double hot;
    private long longest;
    private double most;
    private double begun;
    private long taken;
    private long steps;

    HubIsland(HubDay day, HubPopulation population, LoosePopulation loose, long seed) {
        this.day = day;
        this.population = population;
        random = new SplittableRandom(seed);
        annealing = new HubAnnealing(day, random);
        generations = day.both ? null : new LooseGenerations(day, loose, random);
    }

    void run(int count, double progress) {
        if (generations != null && annealed) {
            generations.step();
            steps += STEPS_OF_A_CHILD;
        } else {
            anneal(count, progress);
        }
    }

    private void anneal(int count, double progress) {
        if (!running) {
            begin(progress);
        }
        double share = Math.max((double) taken / longest, (progress - begun) / most);
        double temperature = annealing.meanArc() * hot * Math.pow(COLD / hot, Math.min(1, share));
        for (int i = 0; i < count; i++) {
            annealing.step(temperature);
        }
        taken += count;
        steps += count;
        if (share >= 1) {
            end();
        }
    }

    private void begin(double progress) {
        boolean fromNothing = generations != null || !population.isFull();
        boolean free = generations != null && !day.timed;
        hot = fromNothing ? HOT : WARM;
        most = free ? MOST_UNTIMED : fromNothing ? MOST : MOST_CHILD;
        longest = (long) day.customers * (free ? LONG_UNTIMED : fromNothing ? LONG : CHILD);
        annealing.begin(fromNothing ? new int[0][] : population.child(day, random));
        begun = progress;
        taken = 0;
        running = true;
    }

    private void end() {
        running = false;
        annealed = true;
        if (generations == null) {
            born.add(new HubSolution(annealing.best(), annealing.bestCost()));
        } else {
            generations.take(annealing.best());
        }
    }

    /** Hands over what was finished since the last meeting. */
    void meet() {
        born.forEach(population::take);
        born.clear();
        if (generations != null) {
            generations.meet();
        }
    }

    /** The best it has annealed so far; nothing before its first step. */
    HubSolution best() {
        return annealed || running ? new HubSolution(annealing.best(), annealing.bestCost()) : null;
    }

    long steps() {
        return steps;
    }
}
