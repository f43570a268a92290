package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;

/** What keeps the trips of a plan from being driven as they stand: late stops, late returns, too much on board. */
final class Troubles {
    static final String LATE_STOP = "LATE_STOP";
    static final String CLOSED_STOP = "CLOSED_STOP";
    static final String LATE_RETURN = "LATE_RETURN";
    static final String OVERLOAD = "OVERLOAD";

    private final DeliveryDay day;
    private final Map<String, Integer> items = new HashMap<>();

    Troubles(DeliveryDay day) {
        this.day = day;
        day.consignments().forEach((Consignment c) -> items.put(c.id(), c.items()));
    }

    List<Explanation> of(DeliveryPlan plan) {
        List<Explanation> all = new ArrayList<>();
        plan.trips().forEach(trip -> all.addAll(of(trip)));
        return all;
    }

    List<Explanation> of(Trip trip) {
        List<Explanation> all = new ArrayList<>();
        int over = overload(trip);
        if (over > 0) {
            all.add(new Explanation(OVERLOAD, null, trip.van(), trip.wave(), 0, 0, over));
        }
        int served = day.settled(trip.van(), wave(trip)).served().size();
        for (Stop stop : trip.stops()
                .subList(Math.min(served, trip.stops().size()), trip.stops().size())) {
            List<Window> windows = day.place(stop.place()).windows();
            if (windows.isEmpty()) {
                all.add(new Explanation(CLOSED_STOP, stop.place(), trip.van(), trip.wave(), stop.start(), 0, 0));
            } else if (stop.start() > windows.get(windows.size() - 1).closes()) {
                all.add(new Explanation(LATE_STOP, stop.place(), trip.van(), trip.wave(), 0, 0, 0)
                        .times(stop.start(), windows.get(windows.size() - 1).closes()));
            }
        }
        int end = wave(trip).end();
        if (trip.back() > end) {
            all.add(new Explanation(LATE_RETURN, null, trip.van(), trip.wave(), 0, 0, 0).times(trip.back(), end));
        }
        return all;
    }

    private int overload(Trip trip) {
        int most = 0;
        for (int i = 0; i < trip.stops().size(); i++) {
            Stop stop = trip.stops().get(i);
            most = Math.max(most, stop.itemsOnBoard());
            if (i == 0) {
                most = Math.max(most, stop.itemsOnBoard() - sum(stop.load()) + sum(stop.unload()));
            }
        }
        int capacity = day.vans().stream()
                .filter(v -> v.id().equals(trip.van()))
                .mapToInt(Van::capacity)
                .findFirst()
                .orElse(0);
        return most - capacity;
    }

    private int sum(List<String> consignments) {
        return consignments.stream().mapToInt(items::get).sum();
    }

    private Wave wave(Trip trip) {
        return day.waves().stream()
                .filter(w -> w.id().equals(trip.wave()))
                .findFirst()
                .orElseThrow();
    }
}
