package org.chaekgil.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One comparison of two settings over past days, as somebody asked for it.
 *
 * @param name as its maker calls it; may be empty
 * @param present the setting at that time, by which the fixed rounds are driven
 * @param done how many plans there are so far, of {@link #total()}
 */
public record WhatIf(
        long id,
        String name,
        String madeBy,
        Instant madeAt,
        List<LocalDate> days,
        Setting present,
        Setting a,
        Setting b,
        boolean cancelled,
        int done) {
    /** Where it stands. */
    public enum State {
        UNDERWAY,
        DONE,
        CANCELLED,
        /** A day could not be planned; it may be tried again. */
        FAILED
    }

    public WhatIf {
        days = List.copyOf(days);
    }

    public Setting setting(Column column) {
        return switch (column) {
            case FIXED -> present;
            case A -> a;
            case B -> b;
        };
    }

    public int total() {
        return days.size() * Column.values().length;
    }

    /** Whether there is still something to plan. */
    public boolean open() {
        return !cancelled && done < total();
    }
}
