package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.Optional;

/** What each day that is being planned is planned for; at most one wish a day. */
public interface PlanningWishes {
    /** In the place of an earlier one for that day. */
    void keep(PlanningWish wish);

    /** Empty: the day is planned because it has begun. */
    Optional<PlanningWish> of(LocalDate day);

    void fulfilled(LocalDate day);
}
