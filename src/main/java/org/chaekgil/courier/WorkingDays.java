package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.network.OpeningCalendar;

/** Counts delivery days. */
record WorkingDays(OpeningCalendar calendar) {
    /** Nothing is counted further than this: it is as urgent, or as late, as can be. */
    private static final int FAR = 20;

    /** 0: due on {@code day} or before the next delivery day; n: n delivery days later; negative: late by so many. */
    int until(LocalDate day, LocalDate due) {
        return due.isBefore(day) ? -count(due, day) : count(day, due);
    }

    /** The n-th delivery day after {@code from}. */
    LocalDate after(LocalDate from, int n) {
        LocalDate day = from;
        for (int i = 0; i < n; i++) {
            day = calendar.nextDeliveryDay(day);
        }
        return day;
    }

    private int count(LocalDate after, LocalDate to) {
        int n = 0;
        for (LocalDate d = calendar.nextDeliveryDay(after);
                !d.isAfter(to) && n < FAR;
                d = calendar.nextDeliveryDay(d)) {
            n++;
        }
        return n;
    }
}
