package org.chaekgil.routing;

import java.util.List;

/**
 * Where driving times come from: estimated, from a file, from a routing service, or one of these corrected by what was driven.
 * There is always an answer; {@link TravelMatrix#origin()} tells what it is worth.
 */
public interface TravelTimes {
    /** Ways between the places, in their order, for who leaves in that part of the day. */
    TravelMatrix between(List<DeliveryDay.Place> places, Period period);
}
