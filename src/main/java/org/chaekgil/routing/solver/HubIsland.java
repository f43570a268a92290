package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One search of a {@link HubDay}: one annealing after the other. Where time windows bind, good plans differ in what no single change
 * turns into another, so many short annealings fill the population, and then its children are annealed. Without windows one long
 * annealing is better; children come at its end.
 */
final class HubIsland {
    /** Temperatures, in mean arcs: at the start from nothing, at the start of a child, and at the end. */
    private static final double HOT_TIMED = 1;

    private static final double HOT = 0.3;
    private static final double WARM = 0.1;
    private static final double COLD = 0.005;
    /** How long an annealing is, in steps for each customer, and in shares of the whole search at most. */
    private static final int LONG = 500;

    private static final int CHILD = 300;
    private static final double MOST_TIMED = 0.15;
    private static final double MOST_UNTIMED = 0.75;
    private static final double MOST_CHILD = 0.1;

    private final HubDay day;
    private final HubPopulation population;
    private final SplittableRandom random;
    private final HubAnnealing annealing;
    private final List<HubSolution> born = new ArrayList<>();
    private boolean running;
    private double hot;
    private long longest;
    private double most;
    private double begun;
    private long taken;
    private long steps;

    HubIsland(HubDay day, HubPopulation population, long seed) {
        this.day = day;
        this.population = population;
        random = new SplittableRandom(seed);
        annealing = new HubAnnealing(day, random);
    }

    void run(int count, double progress) {
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
            born.add(new HubSolution(annealing.best(), annealing.bestCost()));
            running = false;
        }
    }

    private void begin(double progress) {
        boolean fromNothing = day.timed ? !population.isFull() : population.best() == null;
        hot = fromNothing ? day.timed ? HOT_TIMED : HOT : WARM;
        most = fromNothing ? day.timed ? MOST_TIMED : MOST_UNTIMED : MOST_CHILD;
        longest = (long) day.customers * (fromNothing ? day.timed ? LONG : Long.MAX_VALUE / day.customers : CHILD);
        annealing.begin(fromNothing ? new int[0][] : population.child(day, random));
        begun = progress;
        taken = 0;
        running = true;
    }

    /** Hands over what was finished since the last meeting. */
    void meet() {
        born.forEach(population::take);
        born.clear();
    }

    /** The best it has, finished or not; nothing before its first step. */
    HubSolution best() {
        return running ? new HubSolution(annealing.best(), annealing.bestCost()) : null;
    }

    long steps() {
        return steps;
    }
}
