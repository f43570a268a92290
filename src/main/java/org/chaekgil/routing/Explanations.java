package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;

/** Why each consignment that a plan does not deliver today stays, told from the plan alone. */
public final class Explanations {
    private final DeliveryDay day;
    private final DeliveryPlan plan;
    private final PlanEvaluator evaluator;
    private final Map<String, Integer> waveOrder = new HashMap<>();
    private final Map<String, Boolean> roomFor = new HashMap<>();

    public Explanations(DeliveryDay day, DeliveryPlan plan) {
        this.day = day;
        this.plan = plan;
        this.evaluator = new PlanEvaluator(day);
        day.waves().forEach(w -> waveOrder.put(w.id(), waveOrder.size()));
    }

    /** The reason for each consignment that is not delivered, by its id, in the order of the day. */
    public Map<String, Reason> reasons() {
        Map<String, Fate> fates = new HashMap<>();
        plan.consignments().forEach(f -> fates.put(f.consignment(), f));
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (Consignment consignment : day.consignments()) {
            Outcome outcome = fates.get(consignment.id()).outcome();
            if (!outcome.delivered()) {
                reasons.put(
                        consignment.id(), outcome == Outcome.AT_HUB ? atHub(consignment) : notCollected(consignment));
            }
        }
        return reasons;
    }

    /** How many items stay for which reason. */
    public Map<Reason, Integer> itemsByReason() {
        Map<String, Reason> reasons = reasons();
        Map<Reason, Integer> items = new EnumMap<>(Reason.class);
        for (Consignment consignment : day.consignments()) {
            Reason reason = reasons.get(consignment.id());
            if (reason != null) {
                items.merge(reason, consignment.items(), Integer::sum);
            }
        }
        return items;
    }

    private Reason notCollected(Consignment consignment) {
        if (noVans()) {
            return Reason.NO_VANS;
        }
        if (day.place(consignment.from()).closed()) {
            return Reason.ORIGIN_CLOSED;
        }
        if (lastWaveStoppingAt(consignment.from()) >= 0) {
            return Reason.READY_TOO_LATE;
        }
        return roomForStop(consignment.from(), 0) ? Reason.ORIGIN_NOT_WORTH_A_STOP : Reason.NO_ROOM_AT_ORIGIN;
    }

    private Reason atHub(Consignment consignment) {
        if (noVans()) {
            return Reason.NO_VANS;
        }
        if (day.place(consignment.to()).closed()) {
            return Reason.DESTINATION_CLOSED;
        }
        int broughtIn = waveLoading(consignment);
        if (broughtIn == day.waves().size() - 1) {
            return Reason.LAST_WAVE;
        }
        if (lastWaveStoppingAt(consignment.to()) > broughtIn) {
            return Reason.SORTED_TOO_LATE;
        }
        return roomForStop(consignment.to(), broughtIn + 1)
                ? Reason.DESTINATION_NOT_WORTH_A_STOP
                : Reason.NO_ROOM_AT_DESTINATION;
    }

    private boolean noVans() {
        return day.waves().stream()
                .noneMatch(w -> day.vans().stream().anyMatch(v -> v.waves().contains(w.id())));
    }

    /** The number of the wave that took the consignment to the hub; -1: it began there. */
    private int waveLoading(Consignment begun) {
        Optional<Settled> carrying = day.underway(begun.from());
        if (carrying.isPresent()) {
            return waveOrder.get(carrying.get().wave());
        }
        String consignment = begun.id();
        for (Trip trip : plan.trips()) {
            for (Stop stop : trip.stops()) {
                if (stop.load().contains(consignment)) {
                    return waveOrder.get(trip.wave());
                }
            }
        }
        return -1;
    }

    private int lastWaveStoppingAt(String place) {
        return plan.trips().stream()
                .filter(t -> t.stops().stream().anyMatch(s -> s.place().equals(place)))
                .mapToInt(t -> waveOrder.get(t.wave()))
                .max()
                .orElse(-1);
    }

    /** Whether the plan with one more stop at that place, in that wave or later, could still be driven. */
    private boolean roomForStop(String place, int firstWave) {
        return roomFor.computeIfAbsent(place + '\n' + firstWave, key -> {
            for (Wave wave : day.waves().subList(firstWave, day.waves().size())) {
                for (Van van : day.vans()) {
                    if (van.waves().contains(wave.id()) && roomForStop(place, van, wave)) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    private boolean roomForStop(String place, Van van, Wave wave) {
        List<Route> others = new ArrayList<>(plan.routes());
        List<String> stops = List.of();
        for (Route route : plan.routes()) {
            if (route.van().equals(van.id()) && route.wave().equals(wave.id())) {
                others.remove(route);
                stops = route.places();
            }
        }
        Settled settled = day.settled(van.id(), wave);
        if (settled.closed()) {
            return false;
        }
        stops = stops.isEmpty() ? settled.leastStops() : stops;
        for (int position = settled.beginning().size(); position <= stops.size(); position++) {
            List<String> longer = new ArrayList<>(stops);
            longer.add(position, place);
            List<Route> routes = new ArrayList<>(others);
            routes.add(new Route(van.id(), wave.id(), longer));
            if (evaluator.evaluate(routes).score().hard() == 0) {
                return true;
            }
        }
        return false;
    }
}
