package org.chaekgil.routing;

import java.util.List;
import java.util.Map;

/** The straight line with a detour at a speed of its own for each part of the day: see {@link GreatCircle}. */
public record EstimatedTravelTimes(Map<Period, GreatCircle> estimates) implements TravelTimes {
    public EstimatedTravelTimes {
        estimates = Map.copyOf(estimates);
    }

    @Override
    public TravelMatrix between(List<DeliveryDay.Place> places, Period period) {
        return TravelMatrix.of(places, estimates.get(period)).from(TravelMatrix.Origin.ESTIMATED);
    }
}
