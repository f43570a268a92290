package org.chaekgil.routing;

import java.util.Arrays;
import java.util.List;
import org.chaekgil.routing.DeliveryDay.Place;

/**
 * Driving seconds and metres between the places of a day, by their position in {@link DeliveryDay#places()}.
 * Ways there and back may differ.
 */
public final class TravelMatrix {
    private final int[][] seconds;
    private final int[][] metres;
    private final Origin origin;

    private TravelMatrix(int[][] seconds, int[][] metres, Origin origin) {
        this.seconds = seconds;
        this.metres = metres;
        this.origin = origin;
    }

    /** What the times are worth, the best first. */
    public enum Origin {
        /** Brought by whoever gave the matrix. */
        GIVEN,
        /** From the city's own file. */
        FILE,
        /** From the routing service, just now. */
        SERVICE,
        /** From the routing service, as it said last. */
        SERVICE_LAST,
        /** From straight lines and an assumed speed. */
        ESTIMATED
    }

    public Origin origin() {
        return origin;
    }

    /** The same matrix, said to come from there. */
    public TravelMatrix from(Origin other) {
        return new TravelMatrix(seconds, metres, other);
    }

    /**
     * A matrix that was measured elsewhere; row = from, column = to. Refuses what is not square or negative with
     * {@link BrokenDay}.
     */
    public static TravelMatrix of(int[][] seconds, int[][] metres) {
        return new TravelMatrix(
                copy("travel.seconds", seconds, seconds.length),
                copy("travel.metres", metres, seconds.length),
                Origin.GIVEN);
    }

    /** Asks {@code ways} for each ordered pair of different places; a place's way to itself is nothing. */
    public static TravelMatrix of(List<Place> places, Ways ways) {
        int n = places.size();
        int[][] seconds = new int[n][n];
        int[][] metres = new int[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                if (from != to) {
                    Way way = ways.between(places.get(from), places.get(to));
                    seconds[from][to] = way.seconds();
                    metres[from][to] = way.metres();
                }
            }
        }
        return of(seconds, metres);
    }

    /** An estimate for when nothing was measured: see {@link GreatCircle}. */
    public static TravelMatrix estimated(List<Place> places) {
        return of(places, new GreatCircle()).from(Origin.ESTIMATED);
    }

    public int size() {
        return seconds.length;
    }

    public int seconds(int from, int to) {
        return seconds[from][to];
    }

    public int metres(int from, int to) {
        return metres[from][to];
    }

    /** Whether all ways are the same there, wherever they come from. */
    public boolean sameWays(TravelMatrix other) {
        return Arrays.deepEquals(seconds, other.seconds) && Arrays.deepEquals(metres, other.metres);
    }

    long longestSeconds() {
        return longest(seconds);
    }

    long longestMetres() {
        return longest(metres);
    }

    private static long longest(int[][] rows) {
        long longest = 0;
        for (int[] row : rows) {
            for (int value : row) {
                longest = Math.max(longest, value);
            }
        }
        return longest;
    }

    private static int[][] copy(String field, int[][] rows, int size) {
        DayCheck.within(field, rows.length, size, size);
        int[][] copy = new int[size][];
        for (int i = 0; i < size; i++) {
            DayCheck.within(field + "[" + i + "]", rows[i].length, size, size);
            copy[i] = rows[i].clone();
            for (int value : copy[i]) {
                DayCheck.within(field + "[" + i + "]", value, 0, Integer.MAX_VALUE);
            }
        }
        return copy;
    }

    /** Where driving times come from when a day file brings none. */
    @FunctionalInterface
    public interface Ways {
        Way between(Place from, Place to);
    }

    /** Driving time in seconds and length in metres. */
    public record Way(int seconds, int metres) {}
}
