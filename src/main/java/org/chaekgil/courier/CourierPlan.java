package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.routing.CostParts;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Fate;

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

    /** What becomes of the urgent books of the plan's day. */
    public List<Fate> urgent() {
        return plan.consignments().stream()
                .filter(f -> Consigned.urgent(f.consignment()))
                .toList();
    }

    /**
     * What the plan's price holds for urgent books that do not arrive, in thousandths of a won. It makes the search send a van at nearly any
     * price; nobody pays it, so whoever is told the price is told this part too.
     */
    public long priceOfUrgentLeft() {
        Set<String> left = urgent().stream()
                .filter(f -> !f.outcome().delivered())
                .map(Fate::consignment)
                .collect(Collectors.toSet());
        return input.consignments().stream()
                .filter(c -> left.contains(c.id()))
                .mapToLong(c -> CostParts.late(input.costs(), c, false))
                .sum();
    }
}
