package org.chaekgil.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Route;

/**
 * The routes that drivers and libraries are used to. A stop is moved when another van stopped there in that wave on the usual
 * day, and that van runs in that wave today too; each moved stop costs {@code perStopMoved} thousandths of a won. Routes may name
 * vans, waves and places that this day does not have: they say nothing then.
 */
public record Usual(long perStopMoved, List<Route> routes) {
    /** Nobody is used to anything. */
    public static final Usual NONE = new Usual(0, List.of());

    public Usual {
        routes = List.copyOf(routes);
    }

    public boolean counts() {
        return perStopMoved > 0 && !routes.isEmpty();
    }

    /** The van that usually stops there in that wave, if it runs in it today. */
    public Optional<Van> vanAt(DeliveryDay day, Wave wave, String place) {
        return routes.stream()
                .filter(r -> r.wave().equals(wave.id()) && r.places().contains(place))
                .findFirst()
                .flatMap(r -> day.vans().stream()
                        .filter(v -> v.id().equals(r.van()) && v.waves().contains(wave.id()))
                        .findFirst());
    }

    void refuseBroken() {
        DayCheck.notNegative("usual.perStopMoved", perStopMoved);
        Map<String, String> stops = new HashMap<>();
        for (Route route : routes) {
            for (String place : route.places()) {
                if (stops.put(route.wave() + '\n' + place, route.van()) != null) {
                    throw new BrokenDay(
                            "usual.routes", '"' + place + "\" stands twice in the wave \"" + route.wave() + '"');
                }
            }
        }
    }
}
