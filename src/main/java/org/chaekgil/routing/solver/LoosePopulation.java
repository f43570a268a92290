package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * The solutions from which children are made, those that are allowed and those that are late or overloaded, and the best of all. It
 * changes only when the searches meet, so what they draw from it depends on no thread's speed. When nothing better is born for long,
 * all begins anew but for the best.
 */
final class LoosePopulation {
    /** So many are made from nothing before there are children. */
    private static final int FIRST = 50;
    /** So many children without a better one are enough. */
    private static final int PATIENCE = 5_000;

    private final LooseMembers allowed = new LooseMembers();
    private final LooseMembers broken = new LooseMembers();
    private HubSolution best;
    private long bestOfThese = Long.MAX_VALUE;
    private int born;
    private int fruitless;

    /** Whether enough have been made from nothing; then there are parents. */
    boolean isFounded() {
        return born >= FIRST;
    }

    void add(LooseMember member) {
        (member.allowed ? allowed : broken).add(member);
        if (member.allowed && member.cost < bestOfThese) {
            bestOfThese = member.cost;
            fruitless = 0;
            if (best == null || member.cost < best.cost()) {
                best = new HubSolution(member.routes, member.cost);
            }
        }
    }

    /** So many more were made. */
    void count(int made) {
        born += made;
        fruitless += made;
        if (fruitless > PATIENCE) {
            allowed.clear();
            broken.clear();
            bestOfThese = Long.MAX_VALUE;
            born = 0;
            fruitless = 0;
        }
    }

    /** Two solutions, each the better of two drawn. */
    LooseMember[] parents(SplittableRandom random) {
        LooseMember mother = parent(random);
        LooseMember father = parent(random);
        for (int i = 0; i < 10 && mother.distance(father) == 0; i++) {
            father = parent(random);
        }
        return new LooseMember[] {mother, father};
    }

    private LooseMember parent(SplittableRandom random) {
        int one = random.nextInt(allowed.size() + broken.size());
        int other = random.nextInt(allowed.size() + broken.size());
        int better = fitness(one) <= fitness(other) ? one : other;
        return better < allowed.size() ? allowed.get(better) : broken.get(better - allowed.size());
    }

    private double fitness(int i) {
        return i < allowed.size() ? allowed.fitness(i) : broken.fitness(i - allowed.size());
    }

    /** The best that is allowed; null when there was none yet. */
    HubSolution best() {
        return best;
    }
}
