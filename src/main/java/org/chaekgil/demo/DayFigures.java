package org.chaekgil.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * One day of the city in figures, read from the database after it is over.
 *
 * @param requests accepted on that day
 * @param promised requests whose citizens were told this day first, and did not cancel or send the book elsewhere before it ended
 * @param kept of those, the ones that were READY (for the first time) by the end of that day
 * @param ready requests that became READY on that day
 * @param handedOver requests whose book was handed over
 * @param walkIns books lent from a shelf
 * @param returned all returns; {@code crossReturned}: of those, at a library other than the item's home
 * @param expired not collected in time
 * @param refused times that a library could not supply; {@code timedOut}: times that it let its time pass
 * @param metres driven, by finished trips
 * @param vanItems items that each van took on board
 * @param hard score of the day's first plan, made at six; null: no plan that day
 * @param soft as {@code hard}; {@code fixedSoft}: what fixed rounds would have scored on the same day file
 */
public record DayFigures(
        LocalDate day,
        long requests,
        long promised,
        long kept,
        long ready,
        long handedOver,
        long walkIns,
        long returned,
        long crossReturned,
        long cancelled,
        long expired,
        long refused,
        long timedOut,
        long misroutes,
        long missing,
        long metres,
        SortedMap<String, Long> vanItems,
        Long hard,
        Long soft,
        Long fixedSoft,
        long scans) {
    /** Reads them. */
    public interface Source {
        DayFigures of(LocalDate day);

        /** How many of the requests made on that day or later are in each state now. */
        Map<String, Long> states(LocalDate since);
    }
}
