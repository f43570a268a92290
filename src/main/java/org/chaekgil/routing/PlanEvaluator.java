package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.DeliveryPlan.Trip;

/**
 * Tells from the order of stops alone what a plan does and what it is worth: it drives every trip, stop by stop, and keeps a
 * record for each consignment. Simple and slow on purpose, and of no code in common with the search, so that each checks the
 * other.
 */
public final class PlanEvaluator {
    private final DeliveryDay day;
    private final Map<String, Integer> positions = new HashMap<>();

    public PlanEvaluator(DeliveryDay day) {
        this.day = day;
        for (int i = 0; i < day.places().size(); i++) {
            positions.put(day.places().get(i).id(), i);
        }
    }

    /**
     * The full plan that these routes are; a route without a place is no trip, unless its van is under way. A trip of which
     * something is settled and that has no route here makes no stop more than settled. Throws {@link IllegalArgumentException}
     * when they are no plan: an unknown van, wave or place, a van twice in a wave, a place twice in a wave, a stop at the hub, a
     * trip that does not begin as settled.
     */
    public DeliveryPlan evaluate(Collection<Route> routes) {
        return drive(routes).plan();
    }

    /** The full plan, and which of its trips have a hard loss. */
    Driven drive(Collection<Route> decided) {
        Collection<Route> routes = withSettled(decided);
        refuseImpossible(routes);
        List<Trip> broken = new ArrayList<>();
        Map<String, Whereabouts> whereabouts = new HashMap<>();
        Map<String, Set<Whereabouts>> shelves = new HashMap<>();
        for (Consignment consignment : day.consignments()) {
            Whereabouts item = new Whereabouts(consignment);
            whereabouts.put(consignment.id(), item);
            shelves.computeIfAbsent(item.place, place -> new LinkedHashSet<>()).add(item);
        }
        List<Trip> trips = new ArrayList<>();
        long hard = 0;
        long soft = 0;
        for (Wave wave : day.waves()) {
            List<Drive> drives = inOrderOfVans(routes, wave).stream()
                    .map(r -> new Drive(day, positions, shelves, wave, van(r.van()), r.places()))
                    .toList();
            // All vans load before any returns: within one wave they exchange nothing.
            drives.forEach(Drive::loadAtHub);
            for (Drive drive : drives) {
                Trip trip = drive.run();
                trips.add(trip);
                if (drive.hardLoss() > 0) {
                    broken.add(trip);
                }
                hard += drive.hardLoss();
                soft += drive.cost();
            }
        }
        List<Fate> fates = new ArrayList<>();
        for (Consignment consignment : day.consignments()) {
            Whereabouts end = whereabouts.get(consignment.id());
            fates.add(end.fate(day.hub()));
            soft += cost(consignment, end.delivered);
        }
        if (day.fairness().counts() || day.usual().counts()) {
            Shares shares = new Shares(day, trips);
            soft += shares.costOfImbalance() + shares.costOfMoves();
        }
        return new Driven(new DeliveryPlan(day.date(), new Score(-hard, -soft), trips, fates), broken);
    }

    private Collection<Route> withSettled(Collection<Route> routes) {
        List<Route> all = new ArrayList<>(routes);
        for (Settled settled : day.settled()) {
            if (routes.stream().noneMatch(r -> settled.isOf(r.van(), r.wave()))) {
                all.add(new Route(settled.van(), settled.wave(), settled.leastStops()));
            }
        }
        return all;
    }

    record Driven(DeliveryPlan plan, List<Trip> broken) {}

    private long cost(Consignment consignment, boolean delivered) {
        long daysLate = delivered ? consignment.daysLateToday() : consignment.daysLateTomorrow();
        long late = day.costs().perItemDayLate() * consignment.weight() * consignment.items() * daysLate;
        return delivered ? late : late + day.costs().perItemNight() * consignment.items();
    }

    private List<Route> inOrderOfVans(Collection<Route> routes, Wave wave) {
        List<String> order = day.vans().stream().map(Van::id).toList();
        return routes.stream()
                .filter(r -> r.wave().equals(wave.id()))
                .filter(r -> !r.places().isEmpty() || day.settled(r.van(), wave).underway())
                .sorted(Comparator.comparingInt(r -> order.indexOf(r.van())))
                .toList();
    }

    private Van van(String id) {
        return day.vans().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown van " + id));
    }

    private void refuseImpossible(Collection<Route> routes) {
        Set<String> taken = new HashSet<>();
        Set<String> visited = new HashSet<>();
        for (Route route : routes) {
            if (day.waves().stream().noneMatch(w -> w.id().equals(route.wave()))) {
                throw new IllegalArgumentException("unknown wave " + route.wave());
            }
            if (!van(route.van()).waves().contains(route.wave())) {
                throw new IllegalArgumentException("van " + route.van() + " does not run in wave " + route.wave());
            }
            if (!taken.add(route.van() + '\n' + route.wave())) {
                throw new IllegalArgumentException("van " + route.van() + " has two trips in wave " + route.wave());
            }
            if (day.settled().stream()
                    .filter(s -> s.isOf(route.van(), route.wave()))
                    .anyMatch(s -> !startsWith(route.places(), s.beginning()))) {
                throw new IllegalArgumentException(
                        "the trip of van " + route.van() + " in wave " + route.wave() + " does not begin as settled");
            }
            for (String place : route.places()) {
                if (!positions.containsKey(place) || place.equals(day.hub())) {
                    throw new IllegalArgumentException("no van can stop at " + place);
                }
                if (!visited.add(place + '\n' + route.wave())) {
                    throw new IllegalArgumentException(place + " stands twice in wave " + route.wave());
                }
            }
        }
    }

    private static boolean startsWith(List<String> places, List<String> beginning) {
        return places.size() >= beginning.size()
                && places.subList(0, beginning.size()).equals(beginning);
    }

    /** Where one consignment is while the day goes on. */
    static final class Whereabouts {
        final Consignment consignment;
        String place;
        int ready;
        boolean delivered;
        boolean onBoard;
        int rides;
        int deliveredAt;

        Whereabouts(Consignment consignment) {
            this.consignment = consignment;
            this.place = consignment.from();
            this.ready = consignment.ready();
        }

        boolean waitsAt(String where, int time) {
            return !delivered && !onBoard && place.equals(where) && ready <= time;
        }

        void board() {
            onBoard = true;
            rides++;
        }

        void deliver(int time) {
            onBoard = false;
            delivered = true;
            deliveredAt = time;
            place = consignment.to();
        }

        void layDown(String where, int readyAgain) {
            onBoard = false;
            place = where;
            ready = readyAgain;
        }

        Fate fate(String hub) {
            if (delivered) {
                Outcome outcome = rides == 1 ? Outcome.DIRECT : Outcome.TRANSFER;
                return new Fate(consignment.id(), outcome, OptionalInt.of(deliveredAt));
            }
            return new Fate(
                    consignment.id(), place.equals(hub) ? Outcome.AT_HUB : Outcome.NOT_COLLECTED, OptionalInt.empty());
        }
    }
}
