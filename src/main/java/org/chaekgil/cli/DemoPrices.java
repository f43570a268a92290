package org.chaekgil.cli;

import java.util.Map;
import org.chaekgil.routing.DeliveryDay;

/**
 * What it costs in a played city when an item waits. The usual prices are made for the real traffic of about 2,800 items a day; in a city that
 * plays with a part of it no van would ever be worth its trip. So each item weighs as much more as there are fewer of them.
 */
final class DemoPrices {
    private DemoPrices() {}

    /** Default properties; whoever sets a price means it. */
    static Map<String, Object> times(int times) {
        return Map.of(
                "chaekgil.courier.costs.per-item-night", times * DeliveryDay.Costs.USUAL.perItemNight(),
                "chaekgil.courier.costs.per-item-day-late", times * DeliveryDay.Costs.USUAL.perItemDayLate());
    }
}
