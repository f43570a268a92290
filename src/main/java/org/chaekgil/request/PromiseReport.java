package org.chaekgil.request;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;

/** How first promises held: those for a day are held when the book was READY at the pickup library by the end of it. */
public interface PromiseReport {
    /**
     * By promised day, pickup library and whether a van has to bring it, for days from {@code from} to {@code to}, both included. A promise whose request was
     * cancelled, rejected or frozen, or sent elsewhere by the citizen, before that day was over does not count.
     */
    List<Line> between(LocalDate from, LocalDate to);

    /**
     * @param byVan false: from the pickup library's own shelf
     * @param early of those held, the ones whose books were there on an earlier day
     * @param daysAhead calendar days from being told to the day told of, of all that were made together
     */
    record Line(LocalDate day, LibraryId pickup, boolean byVan, int made, int held, int early, int daysAhead) {}
}
