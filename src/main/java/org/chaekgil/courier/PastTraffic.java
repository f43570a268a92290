package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.routing.DeliveryDay;

/**
 * What the vans had to do on past days, as known when each day's plan was first published: before anything had happened that
 * day, and whatever was planned anew later.
 */
public interface PastTraffic {
    /** The last days before that one that had a published plan, at most so many, the earliest first. */
    List<LocalDate> lastDays(int most, LocalDate before);

    /** That day, with nothing settled: pins of the plan of then bind nobody who looks back. The day must have had a published plan. */
    DeliveryDay on(LocalDate day);
}
