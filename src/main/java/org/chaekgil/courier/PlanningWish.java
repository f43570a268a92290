package org.chaekgil.courier;

import java.time.LocalDate;

/**
 * Somebody wants a day to be planned. It is kept until the plan is there, so that whoever finishes the search, on whatever node,
 * knows whose plan it is and what becomes of it.
 *
 * @param by sign-in name of who wants it
 */
public record PlanningWish(LocalDate day, Kind kind, String by) {
    /** PLAN: a draft, from what is known now; IMPROVE: a draft, from the plan at hand; REST: after something has happened, counts at once. */
    public enum Kind {
        PLAN,
        IMPROVE,
        REST
    }
}
