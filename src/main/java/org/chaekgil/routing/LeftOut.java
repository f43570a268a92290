package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.DeliveryPlan.Route;

/** A stop that a person has left out of a wave: a search does not take it in again by itself. */
public record LeftOut(String place, String wave) {

    /**
     * The day as a search shall see it: a place is closed during the waves that it was left out of. It is searched so only; what is
     * found is valued by the day as it is.
     */
    public static DeliveryDay closed(DeliveryDay day, Collection<LeftOut> leftOut) {
        if (leftOut.isEmpty()) {
            return day;
        }
        return day.withPlaces(
                day.places().stream().map(p -> closed(p, day, leftOut)).toList());
    }

    /** These stops without those left out. */
    public static List<Route> without(Collection<Route> routes, Collection<LeftOut> leftOut) {
        return routes.stream()
                .map(r -> new Route(
                        r.van(),
                        r.wave(),
                        r.places().stream()
                                .filter(p -> !leftOut.contains(new LeftOut(p, r.wave())))
                                .toList()))
                .filter(r -> !r.places().isEmpty())
                .toList();
    }

    private static Place closed(Place place, DeliveryDay day, Collection<LeftOut> leftOut) {
        List<Window> open = place.windows();
        for (Wave wave : day.waves()) {
            if (leftOut.contains(new LeftOut(place.id(), wave.id())) && !settled(day, place, wave)) {
                open = without(open, wave);
            }
        }
        return new Place(
                place.id(), place.name(), place.lat(), place.lon(), open, place.stopSeconds(), place.itemSeconds());
    }

    /** A van that is on its way there goes on. */
    private static boolean settled(DeliveryDay day, Place place, Wave wave) {
        return day.settled().stream()
                .anyMatch(s -> s.wave().equals(wave.id()) && s.leastStops().contains(place.id()));
    }

    private static List<Window> without(List<Window> open, Wave wave) {
        List<Window> rest = new ArrayList<>();
        for (Window window : open) {
            if (window.opens() < wave.start()) {
                rest.add(new Window(window.opens(), Math.min(window.closes(), wave.start() - 1)));
            }
            if (window.closes() > wave.end()) {
                rest.add(new Window(Math.max(window.opens(), wave.end() + 1), window.closes()));
            }
        }
        return rest;
    }
}
