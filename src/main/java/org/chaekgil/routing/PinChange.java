package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.List;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.ImpossibleChange.Why;

/**
 * What must stay when a plan is searched on, or is no longer bound to. It binds the search only; people may still change it. A
 * pin is kept in the day as {@link Settled}.
 */
public sealed interface PinChange extends Change {
    /** That stop stays in its van and wave, at whatever position. */
    record PinStop(String place, String wave) implements PinChange {
        @Override
        public Decided applyTo(Decided before) {
            Route trip = before.openTripAt(place, wave);
            if (before.settled(trip.van(), wave).pinned(place)) {
                throw new ImpossibleChange(Why.NOTHING, place);
            }
            return pinned(before, place, wave);
        }
    }

    /** That stop may go elsewhere; of a trip pinned whole all the others stay pinned to it. */
    record UnpinStop(String place, String wave) implements PinChange {
        @Override
        public Decided applyTo(Decided before) {
            Route trip = before.openTripAt(place, wave);
            Settled settled = before.settled(trip.van(), wave);
            if (!settled.pinned(place)) {
                throw new ImpossibleChange(Why.NOTHING, place);
            }
            List<String> keeps = new ArrayList<>(settled.leastStops());
            keeps.remove(place);
            return before.settledAs(settled.with(List.of(), keeps, false));
        }
    }

    /** That trip stays as it is: these stops in this order and no others. */
    record PinTrip(String van, String wave) implements PinChange {
        @Override
        public Decided applyTo(Decided before) {
            before.mustBeOpen(van, wave);
            List<String> stops = before.stops(van, wave);
            if (stops.isEmpty()) {
                throw new ImpossibleChange(Why.NO_TRIP, van, wave);
            }
            Settled settled = before.settled(van, wave);
            if (settled.pinnedWhole()) {
                throw new ImpossibleChange(Why.NOTHING, van);
            }
            return before.settledAs(settled.with(stops, List.of(), true));
        }
    }

    /** Nothing of that trip is pinned any more. */
    record UnpinTrip(String van, String wave) implements PinChange {
        @Override
        public Decided applyTo(Decided before) {
            before.mustBeOpen(van, wave);
            Settled settled = before.settled(van, wave);
            if (settled.leastStops().isEmpty()) {
                throw new ImpossibleChange(Why.NOTHING, van);
            }
            return before.settledAs(settled.with(List.of(), List.of(), false));
        }
    }

    /** That stop pinned to its trip; it may be already. */
    static Decided pinned(Decided before, String place, String wave) {
        Route trip = before.openTripAt(place, wave);
        Settled settled = before.settled(trip.van(), wave);
        if (settled.pinned(place)) {
            return before;
        }
        List<String> keeps = new ArrayList<>(settled.keeps());
        keeps.add(place);
        return before.settledAs(settled.with(settled.first(), keeps, settled.closed()));
    }
}
