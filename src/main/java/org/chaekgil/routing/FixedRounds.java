package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;
import org.chaekgil.routing.PlanEvaluator.Driven;

/**
 * Planning without a planner, as many networks do it and as the yardstick for one that searches: the open places are cut into
 * sectors around the hub, one for each van, each toured by nearest neighbour and 2-opt, the same tour in every wave. What does
 * not fit into a wave, a window or the van is left out, the stop with the least to do first. What is settled of a trip comes first.
 */
public final class FixedRounds {
    private final DeliveryDay day;
    private final PlanEvaluator evaluator;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> itemsAt = new HashMap<>();

    public FixedRounds(DeliveryDay day) {
        this.day = day;
        this.evaluator = new PlanEvaluator(day);
        for (int i = 0; i < day.places().size(); i++) {
            positions.put(day.places().get(i).id(), i);
        }
        for (Consignment consignment : day.consignments()) {
            itemsAt.merge(consignment.from(), consignment.items(), Integer::sum);
            itemsAt.merge(consignment.to(), consignment.items(), Integer::sum);
        }
    }

    /**
     * The rounds that a plan of that day is held against: people's pins are not in them, as they belong to the plan; what has
     * happened on the road is.
     */
    public static DeliveryPlan yardstick(DeliveryDay day) {
        return new FixedRounds(Pins.without(day)).plan();
    }

    public DeliveryPlan plan() {
        List<Route> routes = new ArrayList<>();
        for (Wave wave : day.waves()) {
            List<Van> vans = day.vans().stream()
                    .filter(v -> v.waves().contains(wave.id()))
                    .toList();
            List<Place> around = placesByAngle(wave);
            for (int i = 0; i < vans.size(); i++) {
                int from = around.size() * i / vans.size();
                int until = around.size() * (i + 1) / vans.size();
                Settled settled = day.settled(vans.get(i).id(), wave);
                List<String> tour = settled.leastStops();
                if (!settled.closed()) {
                    tour.addAll(tour(around.subList(from, until)));
                }
                routes.add(new Route(vans.get(i).id(), wave.id(), tour));
            }
        }
        return withoutHardLoss(routes);
    }

    /** Without the places where the wave's trips stop anyway. */
    private List<Place> placesByAngle(Wave wave) {
        List<String> settled = day.settled().stream()
                .filter(s -> s.wave().equals(wave.id()))
                .flatMap(s -> s.leastStops().stream())
                .toList();
        Place hub = day.place(day.hub());
        double shrink = Math.cos(Math.toRadians(hub.lat()));
        return day.places().stream()
                .filter(p -> !p.closed() && !p.id().equals(hub.id()) && itemsAt.getOrDefault(p.id(), 0) > 0)
                .filter(p -> !settled.contains(p.id()))
                .sorted(Comparator.comparingDouble(
                        p -> Math.atan2(p.lat() - hub.lat(), (p.lon() - hub.lon()) * shrink)))
                .toList();
    }

    private List<String> tour(List<Place> sector) {
        List<Integer> left =
                new ArrayList<>(sector.stream().map(p -> positions.get(p.id())).toList());
        List<Integer> tour = new ArrayList<>();
        int here = positions.get(day.hub());
        while (!left.isEmpty()) {
            int from = here;
            Integer next = left.stream()
                    .min(Comparator.comparingInt(to -> seconds(from, to)))
                    .orElseThrow();
            left.remove(next);
            tour.add(next);
            here = next;
        }
        while (reversedForTheBetter(tour)) {}
        return tour.stream().map(i -> day.places().get(i).id()).toList();
    }

    /** The first reversal of a stretch that shortens the tour is done; false: there is none. */
    private boolean reversedForTheBetter(List<Integer> tour) {
        int length = length(tour);
        for (int from = 0; from < tour.size(); from++) {
            for (int until = from + 2; until <= tour.size(); until++) {
                Collections.reverse(tour.subList(from, until));
                if (length(tour) < length) {
                    return true;
                }
                Collections.reverse(tour.subList(from, until));
            }
        }
        return false;
    }

    private int length(List<Integer> tour) {
        int hub = positions.get(day.hub());
        int here = hub;
        int length = 0;
        for (int next : tour) {
            length += seconds(here, next);
            here = next;
        }
        return length + seconds(here, hub);
    }

    private int seconds(int from, int to) {
        return day.travel().seconds(from, to);
    }

    private DeliveryPlan withoutHardLoss(List<Route> routes) {
        Driven driven = evaluator.drive(routes);
        while (driven.broken().stream().anyMatch(t -> !removable(t).isEmpty())) {
            List<Route> fewer = new ArrayList<>();
            for (Trip trip : driven.plan().trips()) {
                List<String> places =
                        new ArrayList<>(trip.stops().stream().map(Stop::place).toList());
                if (driven.broken().contains(trip) && !removable(trip).isEmpty()) {
                    places.remove(leastToDo(trip));
                }
                fewer.add(new Route(trip.van(), trip.wave(), places));
            }
            driven = evaluator.drive(fewer);
        }
        return driven.plan();
    }

    private String leastToDo(Trip trip) {
        return removable(trip).stream()
                .min(Comparator.comparingInt(p -> itemsAt.getOrDefault(p, 0)))
                .orElseThrow();
    }

    private List<String> removable(Trip trip) {
        List<String> settled = day.settled().stream()
                .filter(s -> s.isOf(trip.van(), trip.wave()))
                .flatMap(s -> s.leastStops().stream())
                .toList();
        return trip.stops().stream()
                .map(Stop::place)
                .filter(p -> !settled.contains(p))
                .toList();
    }
}
