package org.chaekgil.courier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.Settled;

/**
 * The stops of a plan, taken over into its day as it is known later: vans under way go on to the stops they still have, trips that
 * begin later keep theirs, what is over is left out.
 */
record CarriedRoutes(DeliveryDay input, List<Route> routes, List<Trip> trips) {
    List<Route> all() {
        Set<String> settled = new HashSet<>();
        input.settled().forEach(s -> s.leastStops().forEach(p -> settled.add(s.wave() + '/' + p)));
        List<Route> carried = new ArrayList<>();
        for (DeliveryDay.Wave wave : input.waves()) {
            Set<String> visited = new HashSet<>();
            for (Van van : input.vans()) {
                if (van.waves().contains(wave.id())) {
                    carried.add(new Route(van.id(), wave.id(), stops(input.settled(van.id(), wave), settled, visited)));
                }
            }
        }
        carried.removeIf(r -> r.places().isEmpty());
        return carried;
    }

    private List<String> stops(Settled trip, Set<String> settled, Set<String> visited) {
        List<String> stops = new ArrayList<>(trip.leastStops());
        List<String> planned = trip.underway() ? ahead(trip) : planned(trip);
        if (!trip.closed()) {
            stops.retainAll(trip.beginning());
            planned.stream()
                    .filter(p -> !stops.contains(p) && known(p))
                    .filter(p -> trip.keeps().contains(p) || !settled.contains(trip.wave() + '/' + p))
                    .filter(visited::add)
                    .forEach(stops::add);
            trip.keeps().stream().filter(p -> !stops.contains(p)).forEach(stops::add);
        }
        return stops;
    }

    private List<String> ahead(Settled underway) {
        return trips.stream()
                .filter(t -> t.van().equals(underway.van()) && t.wave().equals(underway.wave()))
                .flatMap(t -> t.stops().stream())
                .filter(TripStop::open)
                .map(s -> s.library().value())
                .filter(p -> !input.place(p).closed())
                .toList();
    }

    private List<String> planned(Settled trip) {
        return routes.stream()
                .filter(r -> r.van().equals(trip.van()) && r.wave().equals(trip.wave()))
                .flatMap(r -> r.places().stream())
                .toList();
    }

    private boolean known(String place) {
        return input.places().stream().anyMatch(p -> p.id().equals(place));
    }
}
