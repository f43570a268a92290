package org.chaekgil.courier;

import org.chaekgil.network.LibraryId;

/**
 * A library's stop in two plans of a day.
 *
 * @param a null: not in the first plan
 * @param b null: not in the second plan
 * @param over it had been done when the plan that lacks it was made: nothing was decided
 */
public record ComparedStop(LibraryId library, At a, At b, boolean over) {
    /** Nobody calls a stop moved for less. */
    private static final int SECONDS_WORTH_TELLING = 5 * 60;

    /**
     * Where a stop stands in a plan.
     *
     * @param number from 1 on its trip
     * @param start second of the day at which service starts
     * @param after the place before it on its trip
     */
    public record At(String van, String wave, int number, int start, String after) {
        boolean onSameTrip(At other) {
            return van.equals(other.van()) && wave.equals(other.wave());
        }
    }

    private boolean both() {
        return a != null && b != null;
    }

    public boolean gained() {
        return a == null && !over;
    }

    public boolean lost() {
        return b == null && !over;
    }

    public boolean otherVan() {
        return both() && !a.van().equals(b.van());
    }

    public boolean otherWave() {
        return both() && !a.wave().equals(b.wave());
    }

    /** Another place comes before it. */
    public boolean otherOrder() {
        return both() && !a.after().equals(b.after());
    }

    /** Seconds by which service starts later in the second plan; 0 when it stands in one only. */
    public int later() {
        return both() ? b.start() - a.start() : 0;
    }

    public boolean otherTime() {
        return Math.abs(later()) >= SECONDS_WORTH_TELLING;
    }

    public boolean changed() {
        return gained() || lost() || otherVan() || otherWave() || otherOrder() || otherTime();
    }
}
