package org.chaekgil.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
 * @param vans null: a day without vans
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
        Vans vans,
        Long hard,
        Long soft,
        Long fixedSoft,
        long scans) {
    /**
     * What the vans of a day did and what it cost.
     *
     * @param trips finished; {@code metres} and {@code seconds}: driven by them, stops and waiting included
     * @param items that each van took on board
     * @param arrived items that came where they should go
     * @param late of those, the ones that came later than the second delivery day after they set out
     * @param overnight items on their way when the day ended
     * @param driving at the prices of the day's plan, in thousandths of a won; {@code waiting}: nights of items and their days late, at
     *     these prices too, requests and returns alike
     */
    public record Vans(
            int trips,
            long metres,
            long seconds,
            SortedMap<String, Long> items,
            long arrived,
            long late,
            long overnight,
            long driving,
            long waiting) {
        public static final Vans NONE = new Vans(0, 0, 0, new TreeMap<>(), 0, 0, 0, 0, 0);

        /** Of two days together. */
        public Vans plus(Vans other) {
            SortedMap<String, Long> both = new TreeMap<>(items);
            other.items.forEach((van, n) -> both.merge(van, n, Long::sum));
            return new Vans(
                    trips + other.trips,
                    metres + other.metres,
                    seconds + other.seconds,
                    both,
                    arrived + other.arrived,
                    late + other.late,
                    overnight + other.overnight,
                    driving + other.driving,
                    waiting + other.waiting);
        }
    }

    /** Reads them. */
    public interface Source {
        DayFigures of(LocalDate day);

        /** How many of the requests made on that day or later are in each state now. */
        Map<String, Long> states(LocalDate since);
    }
}
