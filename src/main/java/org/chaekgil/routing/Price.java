package org.chaekgil.routing;

import java.util.HashMap;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Trip;

/**
 * What one plan costs more than another; less than 0: it costs less.
 *
 * @param money thousandths of a won, by the prices of the day
 * @param seconds that the vans are out, all together
 * @param metres that they drive
 * @param itemsLeft items that are not delivered today
 * @param itemsLate items that are delivered later than promised
 * @param hard seconds outside windows and after a wave's end, and items over capacity
 */
public record Price(long money, long seconds, long metres, int itemsLeft, int itemsLate, long hard) {
    public static final Price NOTHING = new Price(0, 0, 0, 0, 0, 0);

    /** What {@code after} costs more than {@code before}; of a plan its day must be told too. */
    public static Price between(DeliveryDay dayBefore, DeliveryPlan before, DeliveryDay dayAfter, DeliveryPlan after) {
        return of(dayAfter, after).less(of(dayBefore, before));
    }

    public boolean nothing() {
        return equals(NOTHING);
    }

    private static Price of(DeliveryDay day, DeliveryPlan plan) {
        Map<String, Fate> fates = new HashMap<>();
        plan.consignments().forEach(f -> fates.put(f.consignment(), f));
        int left = 0;
        int late = 0;
        for (Consignment c : day.consignments()) {
            boolean delivered = fates.get(c.id()).outcome().delivered();
            left += delivered ? 0 : c.items();
            late += (delivered ? c.daysLateToday() : c.daysLateTomorrow()) > 0 ? c.items() : 0;
        }
        return new Price(
                -plan.score().soft(),
                plan.trips().stream().mapToLong(t -> t.back() - t.departure()).sum(),
                plan.trips().stream().mapToLong(Trip::metres).sum(),
                left,
                late,
                -plan.score().hard());
    }

    private Price less(Price other) {
        return new Price(
                money - other.money,
                seconds - other.seconds,
                metres - other.metres,
                itemsLeft - other.itemsLeft,
                itemsLate - other.itemsLate,
                hard - other.hard);
    }
}
