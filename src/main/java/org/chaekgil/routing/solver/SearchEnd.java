package org.chaekgil.routing.solver;

import org.chaekgil.routing.Search;

/** How far a search has come that began when this was made, by its steps or by the clock, whichever is further. */
final class SearchEnd {
    private final Search search;
    private final long begin = System.nanoTime();

    SearchEnd(Search search) {
        this.search = search;
    }

    /** 0 at the beginning, 1 or more at the end; {@code steps}: of one thread. */
    double progress(long steps) {
        double bySteps = search.steps() == 0 ? 1 : (double) steps / search.steps();
        double byTime = search.milliseconds() == Search.UNLIMITED
                ? 0
                : (System.nanoTime() - begin) / 1e6 / Math.max(1, search.milliseconds());
        return Math.max(bySteps, byTime);
    }

    /** Whether there is nothing more to do: the time is over, the steps are taken, or the search was cancelled. */
    boolean reached(long steps) {
        return search.cancelled().getAsBoolean() || progress(steps) >= 1;
    }
}
