package org.chaekgil.routing;

import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Place;

/** Three libraries and what is assumed of the ways between them. */
public final class TravelFixture {
    public static final List<Place> PLACES = List.of(
            new Place("M01", "완산", 35.80, 127.14, List.of(), 240, 1),
            new Place("M02", "송천", 35.86, 127.12, List.of(), 240, 1),
            new Place("M03", "금암", 35.83, 127.13, List.of(), 240, 1));

    /** Slower in the afternoon. */
    public static final TravelTimes ESTIMATE = new EstimatedTravelTimes(
            Map.of(Period.MORNING, new GreatCircle(), Period.AFTERNOON, new GreatCircle(1.35, 11)));

    private TravelFixture() {}
}
