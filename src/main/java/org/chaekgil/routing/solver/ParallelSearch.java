package org.chaekgil.routing.solver;

/** Searches side by side, one a thread, that meet now and then; between two meetings OptaPlanner is told what was found. */
interface ParallelSearch {
    /** Steps of each thread between two meetings: short enough to end a search within a tenth of a second. */
    int STEPS_BETWEEN_MEETINGS = 10_000;

    /** Lets every search go on until the next meeting or the end. */
    void run();

    /** The best plan so far; another object when it is another plan. */
    FlatPlan best();

    /** Whether there is nothing more to do: the time is over, the steps are taken, or the search was cancelled. */
    boolean finished();

    /** Steps of each thread so far. */
    long steps();
}
