package org.chaekgil.courier;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.Fairness.Work;
import org.springframework.stereotype.Component;

/**
 * What a day owes its drivers: the weights set for it, what each has done today already, and the routes they know. Those are the
 * trips of the day itself once it has a published plan, else those of the last day like it.
 */
@Component
class OwedToDrivers {
    private final Trips trips;
    private final DayWeights weights;
    private final CourierSettings settings;

    OwedToDrivers(Trips trips, DayWeights weights, CourierSettings settings) {
        this.trips = trips;
        this.weights = weights;
        this.settings = settings;
    }

    /** @param today the trips of that day that count */
    DeliveryDay on(DeliveryDay day, List<Trip> today) {
        DriverWeights weigh = weights.of(day.date()).orElse(settings.drivers().weights());
        return day.withDrivers(weigh.fairness(soFar(today)), weigh.usual(usualRoutes(day.date(), today)));
    }

    private List<Route> usualRoutes(LocalDate day, List<Trip> today) {
        List<Trip> known =
                !today.isEmpty() ? today : trips.lastLike(day).map(trips::on).orElse(List.of());
        Set<String> taken = new HashSet<>();
        return known.stream()
                .map(trip -> new Route(
                        trip.van(),
                        trip.wave(),
                        trip.stops().stream()
                                .map(stop -> stop.library().value())
                                .filter(place -> taken.add(trip.wave() + '\n' + place))
                                .toList()))
                .toList();
    }

    /** A trip under way is planned on from its departure; of it only the items of stops that are over are not in the plan. */
    private static List<Work> soFar(List<Trip> today) {
        Map<String, Work> done = new TreeMap<>();
        for (Trip trip : today) {
            if (trip.state().begun()) {
                int items = trip.stops().stream()
                        .filter(stop -> stop.doneAt() != null)
                        .mapToInt(stop ->
                                stop.moved().itemsLoaded() + stop.moved().itemsUnloaded())
                        .sum();
                done.merge(trip.van(), new Work(trip.van(), secondsOver(trip), items), OwedToDrivers::both);
            }
        }
        return new ArrayList<>(done.values());
    }

    private static int secondsOver(Trip trip) {
        boolean over = trip.state() != TripState.UNDERWAY && trip.departedAt() != null && trip.finishedAt() != null;
        return over
                ? (int) Math.max(
                        0,
                        Duration.between(trip.departedAt(), trip.finishedAt()).toSeconds())
                : 0;
    }

    private static Work both(Work a, Work b) {
        return new Work(a.van(), a.seconds() + b.seconds(), a.items() + b.items());
    }
}
