package org.chaekgil.demo.life;

import java.util.List;
import java.util.Random;

/**
 * All that is left to chance in a simulated city. Every decision has a random of its own, made of the seed and of what is decided, so that it is
 * the same again after a restart and does not depend on what else was decided before.
 */
record Chance(long seed) {
    /** @param what names the decision: a day, a number, a barcode; their text counts */
    Random of(Object... what) {
        long mixed = seed;
        for (Object part : what) {
            mixed = (mixed ^ part.toString().hashCode()) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return new Random(mixed);
    }

    boolean happens(double share, Object... what) {
        return of(what).nextDouble() < share;
    }

    static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
