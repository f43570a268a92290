package org.chaekgil.routing;

import java.util.HashMap;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Trip;

/**
 * What a plan's price is made of, in thousandths of a won.
 *
 * @param time vans being out
 * @param distance metres driven
 * @param trips vans taken out
 * @param nights items that are not delivered today
 * @param late items that come later than promised
 * @param drivers shares that are unlike, and stops that usually another van makes
 * @param rest all else that the score counts
 */
public record CostParts(long time, long distance, long trips, long nights, long late, long drivers, long rest) {

    public static CostParts of(DeliveryDay day, DeliveryPlan plan) {
        DeliveryDay.Costs costs = day.costs();
        Map<String, Consignment> consignments = new HashMap<>();
        day.consignments().forEach(c -> consignments.put(c.id(), c));
        long nights = 0;
        long late = 0;
        for (Fate fate : plan.consignments()) {
            Consignment c = consignments.get(fate.consignment());
            boolean delivered = fate.outcome().delivered();
            nights += delivered ? 0 : costs.perItemNight() * c.items();
            late += late(costs, c, delivered);
        }
        long time = costs.perSecond()
                * plan.trips().stream().mapToLong(t -> t.back() - t.departure()).sum();
        long distance =
                costs.perMetre() * plan.trips().stream().mapToLong(Trip::metres).sum();
        long trips = costs.perTrip() * plan.trips().size();
        Shares shares = new Shares(day, plan.trips());
        long drivers = shares.costOfImbalance() + shares.costOfMoves();
        long rest = -plan.score().soft() - time - distance - trips - nights - late - drivers;
        return new CostParts(time, distance, trips, nights, late, drivers, rest);
    }

    /** What it costs that a consignment comes later than promised, delivered today or not. */
    public static long late(DeliveryDay.Costs costs, Consignment c, boolean delivered) {
        return costs.perItemDayLate() * c.weight() * c.items() * daysLate(c, delivered);
    }

    /** Items that come later than promised, by this plan. */
    public static int itemsLate(DeliveryDay day, DeliveryPlan plan) {
        Map<String, Boolean> delivered = new HashMap<>();
        plan.consignments()
                .forEach(f -> delivered.put(f.consignment(), f.outcome().delivered()));
        return day.consignments().stream()
                .filter(c -> daysLate(c, delivered.get(c.id())) > 0)
                .mapToInt(Consignment::items)
                .sum();
    }

    private static int daysLate(Consignment c, boolean delivered) {
        return delivered ? c.daysLateToday() : c.daysLateTomorrow();
    }

    public long all() {
        return time + distance + trips + nights + late + drivers + rest;
    }
}
