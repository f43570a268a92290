package org.chaekgil.routing;

import java.util.HashMap;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.DeliveryPlan.Trip;

/**
 * A plan in a few numbers, as a coordinator reads them.
 *
 * @param seconds the vans are out, all together
 * @param direct items delivered by the trip that took them
 * @param overHub items delivered over the hub
 * @param atHub items at the hub overnight
 * @param notCollected items that stay where they are
 */
public record PlanTotals(int trips, long metres, long seconds, int direct, int overHub, int atHub, int notCollected) {

    public static PlanTotals of(DeliveryDay day, DeliveryPlan plan) {
        Map<String, Outcome> outcomes = new HashMap<>();
        plan.consignments().forEach(f -> outcomes.put(f.consignment(), f.outcome()));
        int[] items = new int[Outcome.values().length];
        for (Consignment consignment : day.consignments()) {
            items[outcomes.get(consignment.id()).ordinal()] += consignment.items();
        }
        return new PlanTotals(
                plan.trips().size(),
                plan.trips().stream().mapToLong(Trip::metres).sum(),
                plan.trips().stream().mapToLong(t -> t.back() - t.departure()).sum(),
                items[Outcome.DIRECT.ordinal()],
                items[Outcome.TRANSFER.ordinal()],
                items[Outcome.AT_HUB.ordinal()],
                items[Outcome.NOT_COLLECTED.ordinal()]);
    }

    public int items() {
        return direct + overHub + atHub + notCollected;
    }

    public int delivered() {
        return direct + overHub;
    }
}
