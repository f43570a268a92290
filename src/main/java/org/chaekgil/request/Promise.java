package org.chaekgil.request;

import java.time.LocalDate;
import java.util.List;

/**
 * The day on which a book can be collected, and how it was found.
 *
 * @param days the day on which the book comes if all goes as planned, and the next two on which it could come instead
 * @param reserve which of these days is promised: 0 the first, or so many later that it holds in 95 of 100 cases
 * @param source what is known of the vans that bring it: the least certain of all that is relied on
 * @param spare whether it still comes on that day when the first van at its library does not take it
 * @param chance in percent, that the promised day holds, as learned from promises like it
 */
public record Promise(List<LocalDate> days, int reserve, Source source, Way way, boolean spare, int chance) {
    /** Days that are looked at: the first, and two in reserve. */
    public static final int DAYS = 3;

    public enum Source {
        /** No van is needed: opening hours alone. */
        CALENDAR,
        /** The plan that is driven on that day. */
        PUBLISHED,
        /** The last plan of the same weekday, or the last one at all. */
        EXPECTED,
        /** No plan yet: fixed rounds. */
        FALLBACK
    }

    public enum Way {
        /** From the pickup library's own shelf. */
        SHELF,
        DIRECT,
        HUB
    }

    public Promise {
        days = List.copyOf(days);
        if (days.size() != DAYS || reserve < 0 || reserve >= DAYS) {
            throw new IllegalArgumentException(days + " with reserve " + reserve);
        }
    }

    /** What the citizen is told. */
    public LocalDate day() {
        return days.get(reserve);
    }

    /** Promises of one kind share what is learned from them. */
    public String kind() {
        return kind(source, way, spare);
    }

    public static String kind(Source source, Way way, boolean spare) {
        return source + " " + way + (spare ? " SPARE" : " TIGHT");
    }
}
