package org.chaekgil.routing;

import static org.chaekgil.routing.DayCheck.LATEST;
import static org.chaekgil.routing.DayCheck.MOST_ITEMS;
import static org.chaekgil.routing.DayCheck.notNegative;
import static org.chaekgil.routing.DayCheck.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike the day shall be for the drivers. Each van that runs today has its share: the seconds it is out, and the items
 * unloaded and loaded at its stops. What of it lies farther from the mean of these vans than {@code tolerancePercent} of that
 * mean, above or below, costs money. For example, three vans that are out 4, 5 and 6 hours with a tolerance of 10 % are half an
 * hour over twice.
 *
 * @param perSecondOver thousandths of a won for each second beyond the tolerance; of each van, whole seconds count
 * @param perItemOver the same for items
 * @param soFar what vans did today on trips that are no part of the day any more, and at stops that are over; at most once a van
 */
public record Fairness(int tolerancePercent, long perSecondOver, long perItemOver, List<Work> soFar) {
    /** Drivers' shares cost nothing. */
    public static final Fairness NONE = new Fairness(0, 0, 0, List.of());

    private static final int MOST_PERCENT = 1_000;

    public Fairness {
        soFar = List.copyOf(soFar);
    }

    /** Seconds out, and items unloaded and loaded at stops. */
    public record Work(String van, int seconds, int items) {}

    public boolean counts() {
        return perSecondOver > 0 || perItemOver > 0;
    }

    /** Of vans that have done something already. */
    public Map<String, Work> soFarByVan() {
        Map<String, Work> byVan = new HashMap<>();
        soFar.forEach(work -> byVan.put(work.van(), work));
        return byVan;
    }

    void refuseBroken() {
        within("fairness.tolerancePercent", tolerancePercent, 0, MOST_PERCENT);
        notNegative("fairness.perSecondOver", perSecondOver);
        notNegative("fairness.perItemOver", perItemOver);
        for (Work work : soFar) {
            within("fairness.soFar[" + work.van() + "].seconds", work.seconds(), 0, LATEST);
            within("fairness.soFar[" + work.van() + "].items", work.items(), 0, MOST_ITEMS);
        }
        if (soFarByVan().size() < soFar.size()) {
            throw new BrokenDay("fairness.soFar", "a van stands twice");
        }
    }

    /** More than a plan can cost by unlike shares; throws {@link ArithmeticException} when that cannot be counted. */
    long worst(long secondsOfAll, long itemsOfAll) {
        long seconds = secondsOfAll + soFar.stream().mapToLong(Work::seconds).sum();
        long items = itemsOfAll + soFar.stream().mapToLong(Work::items).sum();
        return Math.addExact(
                Math.multiplyExact(perSecondOver, 2 * seconds), Math.multiplyExact(perItemOver, 2 * items));
    }
}
