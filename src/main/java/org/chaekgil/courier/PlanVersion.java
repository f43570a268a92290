package org.chaekgil.courier;

import java.time.Instant;
import org.chaekgil.routing.DeliveryPlan.Score;

/**
 * One version of a day's plan in the list of all; {@link CourierPlan} is the plan itself.
 *
 * @param publishedAt null: it was never in force
 */
public record PlanVersion(
        int version,
        PlanState state,
        Score score,
        Instant madeAt,
        String madeBy,
        Instant publishedAt,
        String publishedBy) {}
