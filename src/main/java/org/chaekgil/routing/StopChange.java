package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.List;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.ImpossibleChange.Why;

/** A change of where vans stop. A stop is known by its place and wave, since a place has at most one stop in a wave. */
public sealed interface StopChange extends Change {
    /** A place where no van stops in that wave gets a stop; {@code position} counts from 0. */
    record Add(String place, String van, String wave, int position) implements StopChange {
        @Override
        public Decided applyTo(Decided before) {
            before.mustKnowPlace(place);
            before.mustBeOpen(van, wave);
            mustBeFree(before, place, wave);
            return before.withStops(with(new Route(van, wave, before.stops(van, wave)), place, position));
        }
    }

    /** A stop is left out: what waits there waits on. */
    record LeaveOut(String place, String wave) implements StopChange {
        @Override
        public Decided applyTo(Decided before) {
            return before.withStops(without(before.openTripAt(place, wave), place));
        }
    }

    /**
     * A stop goes to another position, of the same trip or of another one, also in another wave. A pinned stop is pinned there.
     *
     * @param position from 0, counted without the stop that moves
     * @param pin whether it shall stay there, whatever is searched for
     */
    record Move(String place, String wave, String toVan, String toWave, int position, boolean pin)
            implements StopChange {
        @Override
        public Decided applyTo(Decided before) {
            Route from = before.openTripAt(place, wave);
            before.mustBeOpen(toVan, toWave);
            boolean within = from.van().equals(toVan) && wave.equals(toWave);
            if (!wave.equals(toWave)) {
                mustBeFree(before, place, toWave);
            }
            Route rest = without(from, place);
            Route to = with(within ? rest : new Route(toVan, toWave, before.stops(toVan, toWave)), place, position);
            boolean pinned = before.settled(from.van(), wave).pinned(place);
            if (within && to.equals(from) && (pinned || !pin)) {
                throw new ImpossibleChange(Why.NOTHING, place);
            }
            Decided after = within ? before.withStops(to) : before.withStops(rest, to);
            return pin || pinned ? PinChange.pinned(after, place, toWave) : after;
        }
    }

    /** Two stops change places, also between trips and waves. Pins stay with the stops. */
    record Swap(String place, String wave, String other, String otherWave) implements StopChange {
        @Override
        public Decided applyTo(Decided before) {
            Route one = before.openTripAt(place, wave);
            Route two = before.openTripAt(other, otherWave);
            if (place.equals(other)) {
                throw new ImpossibleChange(Why.NOTHING, place);
            }
            if (!wave.equals(otherWave)) {
                mustBeFree(before, place, otherWave);
                mustBeFree(before, other, wave);
            }
            boolean pinned = before.settled(one.van(), wave).pinned(place);
            boolean otherPinned = before.settled(two.van(), otherWave).pinned(other);
            Decided after;
            if (one.equals(two)) {
                after = before.withStops(swapped(one));
            } else {
                after = before.withStops(swapped(one), swapped(two));
            }
            after = pinned ? PinChange.pinned(after, place, otherWave) : after;
            return otherPinned ? PinChange.pinned(after, other, wave) : after;
        }

        private Route swapped(Route trip) {
            return new Route(
                    trip.van(),
                    trip.wave(),
                    trip.places().stream()
                            .map(p -> p.equals(place) ? other : p.equals(other) ? place : p)
                            .toList());
        }
    }

    private static void mustBeFree(Decided before, String place, String wave) {
        before.tripAt(place, wave).ifPresent(trip -> {
            throw new ImpossibleChange(Why.STOPS_ALREADY, place, wave, trip.van());
        });
    }

    private static Route without(Route trip, String place) {
        return new Route(
                trip.van(),
                trip.wave(),
                trip.places().stream().filter(p -> !p.equals(place)).toList());
    }

    private static Route with(Route trip, String place, int position) {
        if (position < 0 || position > trip.places().size()) {
            throw new ImpossibleChange(
                    Why.NO_POSITION, trip.van(), trip.wave(), trip.places().size());
        }
        List<String> places = new ArrayList<>(trip.places());
        places.add(position, place);
        return new Route(trip.van(), trip.wave(), places);
    }
}
