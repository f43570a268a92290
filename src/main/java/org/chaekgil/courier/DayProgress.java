package org.chaekgil.courier;

import java.time.LocalDate;

/** The steps of a delivery day, led by its process. */
public interface DayProgress {
    /** How far the day is; FAILED: planning broke and a person must look. */
    enum Step {
        NONE,
        PLANNING,
        NO_VANS,
        REVIEW,
        UNDERWAY,
        CLOSED,
        FAILED
    }

    Step step(LocalDate day);

    /**
     * The day shall be planned, or planned again; the wish is kept in the same transaction. A day that is being planned already is
     * left alone, unless the wish is for the rest of the day: whoever wants that has seen to it that no search is under way.
     *
     * @param seconds how long to search; null: as set
     */
    void wanted(PlanningWish wish, Integer seconds);

    /** The same, for a draft that nobody in particular wants. */
    void planWanted(LocalDate day, Integer seconds);

    /** Does the day's planning in the calling thread if nobody else does it; returns when it is done, failed or nothing is to do. */
    void plan(LocalDate day);

    /** The same, with a search of so many steps, whatever is set: the same day gives the same plan. */
    void plan(LocalDate day, long steps);

    /** The day's plan was published; heard in the same transaction. */
    void published(LocalDate day);
}
