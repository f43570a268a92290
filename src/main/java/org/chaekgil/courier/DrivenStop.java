package org.chaekgil.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;

/**
 * A library in a wave: what was planned and what was driven. Planned is what the plan said that was in force when the van was due
 * to leave there, or when the driver ticked the stop if that was earlier: a plan made because a van was late does not make it
 * punctual.
 *
 * @param first as the day's first plan that stops there had it
 * @param due null: a later plan left it out in time, before the van was due
 * @param van whose driver ticked or skipped it; null: nobody did
 * @param doneAt when the driver ticked the stop, which is done at leaving; null: not, or not yet
 */
public record DrivenStop(
        LocalDate day,
        String wave,
        LibraryId library,
        State state,
        Planned first,
        Planned due,
        String van,
        Instant doneAt,
        SkipReason why,
        int loaded,
        int unloaded) {
    public enum State {
        /** Still to come. */
        OPEN,
        DONE,
        /** Left out by the driver, with a reason. */
        SKIPPED,
        /** The driver ended the trip without having been there. */
        PASSED,
        /** The van broke down before it. */
        BROKEN,
        /** The van was due there, was not there, and a later plan took the stop away, or nobody drove the trip. */
        NOT_DRIVEN,
        /** A later plan left it out before the van was due. */
        LEFT_OUT;

        /** Whether a van was due there and none came. */
        public boolean missed() {
            return this == SKIPPED || this == PASSED || this == BROKEN || this == NOT_DRIVEN;
        }
    }

    /** {@code load}, {@code unload}: items, expected ones included. */
    public record Planned(
            int version, String van, int position, LocalTime starts, LocalTime leaves, int load, int unload) {
        /** Whether two plans mean the same for people: the van and the minute. */
        public boolean sameAs(Planned other) {
            return van.equals(other.van) && leaves.withSecond(0).equals(other.leaves.withSecond(0));
        }
    }

    /** By how much the van left later than planned; negative: earlier; null: it was not there, or no plan said when. */
    public Duration delay() {
        return doneAt == null || due == null ? null : Duration.between(moment(due.leaves()), doneAt);
    }

    private Instant moment(LocalTime time) {
        return day.atTime(time).atZone(OpeningCalendar.ZONE).toInstant();
    }
}
