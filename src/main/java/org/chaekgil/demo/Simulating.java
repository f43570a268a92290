package org.chaekgil.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Days in the life of the city, played by simulated people through the use cases that the pages call. */
public interface Simulating {
    /**
     * @param days calendar days, from the first on
     * @param requestsPerDay on a working day; on a day without vans about a third
     * @param crossReturnsPerDay books brought back to a library that is not their home
     * @param citizens how many there are
     * @param moreItems invented copies besides those of the demo city, none of them asked for by name
     * @param seed the same seed gives the same days
     * @param routes what the vans drive
     */
    record Wish(
            int days,
            int requestsPerDay,
            int crossReturnsPerDay,
            int citizens,
            int moreItems,
            long seed,
            Routes routes) {}

    enum Routes {
        /** What the search finds. */
        PLANNED,
        /** {@link org.chaekgil.routing.FixedRounds}, as in a network without a planner. */
        FIXED
    }

    /** A day that is over. @param medianScanMicros how long the middle one of its scans took */
    record Day(DayFigures figures, long medianScanMicros) {}

    /**
     * How it ended.
     *
     * @param refusals how often the rules said no, by act and code; that is life
     * @param troubles what failed and must not
     */
    record Outcome(Map<String, Integer> refusals, List<String> troubles) {}

    /** The first day that counts. The one before is lived too, so that on this one books are on their way and come back, and vans have work. */
    LocalDate FIRST = LocalDate.of(2026, 11, 17);

    /**
     * Begins in an empty database, or goes on where a life of the same wish was cut off; any other database is refused.
     *
     * @param dayOver told of each day as it is over
     * @throws IllegalStateException when the clock is not movable
     */
    Outcome simulate(Wish wish, Consumer<Day> dayOver);

    /** The wish of the simulation in this database, whether over or cut off. @return null: none */
    Wish unfinished();
}
