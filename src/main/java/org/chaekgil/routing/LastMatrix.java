package org.chaekgil.routing;

import java.util.List;
import java.util.Optional;

/** Keeps what a routing service said last, for the day it says nothing. */
public interface LastMatrix {
    void keep(List<DeliveryDay.Place> places, TravelMatrix matrix);

    /** Empty when none was kept that covers all these places where they are now. */
    Optional<TravelMatrix> of(List<DeliveryDay.Place> places);
}
