package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;

/**
 * One version of a day's plan (배차계획), with the day it was made for.
 *
 * @param version from 1, a new one each time the day is planned
 * @param publishedAt null for a draft
 */
public record CourierPlan(
        long id,
        LocalDate day,
        int version,
        PlanState state,
        DeliveryDay input,
        DeliveryPlan plan,
        Instant madeAt,
        String madeBy,
        Instant publishedAt,
        String publishedBy) {
    /** Whether the plan can be driven as it stands: no window missed, no van too full, all back in time. */
    public boolean drivable() {
        return plan.score().hard() == 0;
    }
}
