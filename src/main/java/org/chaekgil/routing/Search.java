package org.chaekgil.routing;

import java.util.function.BooleanSupplier;

/**
 * How long and how a plan is searched for. It ends with the time or the number of steps, whichever comes first, or when
 * {@code cancelled} says so. With a step limit as the only end, the same seed and the same number of threads give the same plan.
 *
 * @param milliseconds of wall clock
 * @param steps of each thread; a step tries one change of the plan
 * @param threads at most {@link #MOST_THREADS}
 */
public record Search(long milliseconds, long steps, long seed, int threads, BooleanSupplier cancelled) {
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** More than any machine that plans has cores. */
    public static final int MOST_THREADS = 256;

    public Search {
        if (milliseconds < 0 || steps < 0 || threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "a search needs an end that is not negative, and 1 to " + MOST_THREADS + " threads");
        }
    }

    public static Search forSeconds(long seconds) {
        return new Search(Math.multiplyExact(seconds, 1_000L), UNLIMITED, 1, 1, () -> false);
    }

    public static Search forSteps(long steps) {
        return new Search(UNLIMITED, steps, 1, 1, () -> false);
    }

    public Search withSeed(long other) {
        return new Search(milliseconds, steps, other, threads, cancelled);
    }

    public Search withThreads(int other) {
        return new Search(milliseconds, steps, seed, other, cancelled);
    }

    public Search until(BooleanSupplier cancel) {
        return new Search(milliseconds, steps, seed, threads, cancel);
    }
}
