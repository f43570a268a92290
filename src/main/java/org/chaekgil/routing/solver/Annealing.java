package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/** Simulated annealing: a walk that cools down once, for as long as the search lasts; the temperature falls geometrically. */
final class Annealing {
    private final Walk walk;
    private final Settings settings;
    private long steps;

    Annealing(FlatPlan first, Settings settings, long seed) {
        this.settings = settings;
        walk = new Walk(first, settings.near(), settings.strict(first.day), new SplittableRandom(seed));
    }

    /** Tries {@code count} changes at the temperature that belongs to {@code progress}, 0 at the beginning, 1 at the end. */
    void run(int count, double progress) {
        walk.setTemperature(settings.annealing().at(progress));
        walk.run(count);
        steps += count;
    }

    FlatPlan best() {
        return walk.best();
    }

    long steps() {
        return steps;
    }
}
