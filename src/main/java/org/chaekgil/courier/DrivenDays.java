package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;

/** What was planned for a day, and what of it was driven. */
public interface DrivenDays {
    /** All stops that a plan in force had on that day, in the order of waves and of the plan. */
    List<DrivenStop> stops(LocalDate day);

    /** All trips that a plan in force had on that day, in the order of waves and vans. */
    List<DrivenTrip> trips(LocalDate day);
}
