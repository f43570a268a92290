package org.chaekgil.courier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;

/**
 * How punctual vans are: the time at which drivers ticked a stop, which is done at leaving, against the time at which the plan in
 * force let them leave ({@link DrivenStop}). Stops still to come and those a plan left out in time do not count.
 */
public interface Punctuality {
    /** One line for each library and hour, each library, each hour, and all together. */
    List<Line> of(Question question);

    /**
     * What is asked for; a filter that is null takes all.
     *
     * @param to included
     * @param van that was due
     * @param toleranceMinutes a stop is in time when it was left by no more than so many minutes before or after its time
     */
    record Question(
            LocalDate from,
            LocalDate to,
            LibraryId library,
            String van,
            String wave,
            DayOfWeek weekday,
            int toleranceMinutes) {}

    /**
     * @param library null: all
     * @param hour of the planned leaving, 0 to 23; null: all
     * @param driven stops that a van was at
     * @param inTime of these, within the tolerance
     * @param medianSeconds of the delay; negative: early; null: none was driven
     * @param ninetiethSeconds nine of ten delays are at most this
     * @param missed stops where a van was due and none came
     */
    record Line(
            LibraryId library,
            Integer hour,
            int driven,
            int inTime,
            Integer medianSeconds,
            Integer ninetiethSeconds,
            int missed) {
        /** Of all stops due, those left in time, rounded down to a tenth of a percent; null: none was due. */
        public Double percent() {
            int due = driven + missed;
            return due == 0 ? null : Math.floor(1000.0 * inTime / due) / 10;
        }
    }
}
