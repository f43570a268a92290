package org.chaekgil.routing.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;

/**
 * A day of one wave on which all there is to carry starts or ends at the hub, as arrays of numbers: the vehicle routing problem
 * with capacities, with time windows, or with simultaneous pickup and delivery. Which plans are allowed and what they cost is
 * exactly what {@link FlatDay} says; but here the change of a route is judged in constant time, so such days have a search of
 * their own.
 *
 * <p>Node 0 is the hub, nodes 1 to {@code customers} are the places to be visited.
 */
final class HubDay {
    /** Beyond any cost that is added to another one. */
    static final int NEVER = Integer.MAX_VALUE / 2;

    private static final int LARGEST_NUMBER = 100_000_000;

    final FlatDay day;
    final int customers;
    final int nodes;
    final int vans;
    final int capacity;
    /** The place of each node. */
    final int[] place;

    /** What it costs to drive, by {@code from * nodes + to}; {@code costTo} has the same by {@code to * nodes + from}. */
    final int[] cost;

    final int[] costTo;
    /** In seconds, like {@link #cost} and {@link #costTo}. */
    final int[] seconds;

    final int[] secondsTo;
    /** When service may begin, and how long it takes, by node; for the hub, when vans leave and when they must be back. */
    final int[] opens;

    final int[] closes;
    final int[] service;
    /** Items from the hub, and to the hub, by node. */
    final int[] deliveries;

    final int[] pickups;
    /** What leaving the node out costs more than visiting it, the drive aside. */
    final long[] worth;

    /** Whether time can forbid anything at all. */
    final boolean timed;
    /** Whether every way costs and takes as much as the way back. */
    final boolean symmetric;
    /** Whether a stretch can be driven the other way round at no cost. */
    final boolean turnable;
    /** Whether there are pickups: then the load must be known on each leg. */
    final boolean both;

    /** Each customer's others, nearest first. */
    final int[][] nearest;

    private HubDay(FlatDay day) {
        this.day = day;
        customers = day.stoppable.length;
        nodes = customers + 1;
        vans = (int) IntStream.range(0, day.trips).filter(t -> day.runs[t]).count();
        capacity = day.capacity[0];
        place = new int[nodes];
        place[0] = day.hub;
        System.arraycopy(day.stoppable, 0, place, 1, customers);
        cost = new int[nodes * nodes];
        costTo = new int[nodes * nodes];
        seconds = new int[nodes * nodes];
        secondsTo = new int[nodes * nodes];
        opens = new int[nodes];
        closes = new int[nodes];
        service = new int[nodes];
        deliveries = new int[nodes];
        pickups = new int[nodes];
        worth = new long[nodes];
        opens[0] = day.start[0];
        closes[0] = day.end[0];
        fillLoads();
        for (int node = 1; node < nodes; node++) {
            fill(node);
        }
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                int leg = place[from] * day.places + place[to];
                int there = from * nodes + to;
                cost[there] = (int) (day.perMetre * day.metres[0][leg]);
                seconds[there] = day.seconds[0][leg];
                costTo[to * nodes + from] = cost[there];
                secondsTo[to * nodes + from] = seconds[there];
            }
        }
        timed = canBeLate();
        both = IntStream.range(1, nodes).anyMatch(n -> pickups[n] > 0);
        symmetric = Arrays.equals(cost, costTo) && Arrays.equals(seconds, secondsTo);
        turnable = symmetric && !timed;
        nearest = new int[nodes][];
        for (int node = 1; node < nodes; node++) {
            nearest[node] = nearestOf(node);
        }
    }

    private void fillLoads() {
        Map<String, Integer> nodeOf = new HashMap<>();
        for (int node = 0; node < nodes; node++) {
            nodeOf.put(day.day.places().get(place[node]).id(), node);
        }
        for (Consignment consignment : day.day.consignments()) {
            int from = nodeOf.get(consignment.from());
            int to = nodeOf.get(consignment.to());
            deliveries[to] += from == 0 ? consignment.items() : 0;
            pickups[from] += to == 0 ? consignment.items() : 0;
            worth[from + to] += day.loads.worthOfDelivering(consignment);
        }
    }

    private void fill(int node) {
        int p = place[node];
        opens[node] = day.opens[p][0];
        closes[node] = day.closes[p][0];
        service[node] = day.stopSeconds[p] + day.itemSeconds[p] * (deliveries[node] + pickups[node]);
    }

    private boolean canBeLate() {
        long longest = 0;
        for (int node = 0; node < nodes; node++) {
            int row = node * nodes;
            longest += service[node]
                    + IntStream.range(row, row + nodes)
                            .map(leg -> seconds[leg])
                            .max()
                            .orElse(0);
        }
        long latest = longest + IntStream.of(opens).max().orElse(0);
        return IntStream.of(closes).anyMatch(c -> c < latest);
    }

    private int[] nearestOf(int node) {
        return IntStream.range(1, nodes)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> n == node ? -1 : cost[node * nodes + n])
                        .thenComparing(n -> n))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Nothing when the day is more than this search can value, or when leaving a place out could pay. */
    static Optional<HubDay> of(FlatDay day) {
        if (!isSimple(day)) {
            return Optional.empty();
        }
        HubDay hubDay = new HubDay(day);
        for (int node = 1; node < hubDay.nodes; node++) {
            if (hubDay.worth[node] <= (long) hubDay.cost[node] + hubDay.costTo[node]) {
                return Optional.empty();
            }
        }
        return Optional.of(hubDay);
    }

    private static boolean isSimple(FlatDay flat) {
        DeliveryDay day = flat.day;
        if (!day.settled().isEmpty()
                || VanExchange.matters(flat)
                || flat.waves != 1
                || flat.stoppable.length < 2
                || flat.perSecond != 0
                || flat.perTrip != 0) {
            return false;
        }
        long farthest = IntStream.of(flat.metres[0]).max().orElse(0) * flat.perMetre;
        if (farthest > LARGEST_NUMBER
                || day.vans().stream().mapToInt(Van::capacity).distinct().count() != 1) {
            return false;
        }
        Map<String, Place> places = day.places().stream().collect(Collectors.toMap(Place::id, p -> p));
        return day.consignments().stream().allMatch(c -> isSimple(flat, places, c));
    }

    /** From the hub or to it, there in time to be loaded by whoever comes, and at a place with one window. */
    private static boolean isSimple(FlatDay flat, Map<String, Place> places, Consignment consignment) {
        String hub = flat.day.hub();
        if (consignment.from().equals(hub) == consignment.to().equals(hub)) {
            return false;
        }
        Place place = places.get(consignment.from().equals(hub) ? consignment.to() : consignment.from());
        if (place.windows().size() != 1) {
            return false;
        }
        int firstLoading = consignment.from().equals(hub)
                ? flat.start[0]
                : Math.max(flat.start[0], place.windows().get(0).opens());
        return consignment.ready() <= firstLoading;
    }

    /** A plan found at once: one customer after the other where it costs least. */
    FlatPlan greedy(long seed) {
        HubAnnealing annealing = new HubAnnealing(this, new SplittableRandom(seed));
        annealing.begin(new int[0][]);
        return planOf(annealing.best());
    }

    /** The routes as a plan of the day; there are at most as many as vans. */
    FlatPlan planOf(int[][] routes) {
        FlatPlan plan = new FlatPlan(day);
        int trip = 0;
        for (int[] route : routes) {
            while (!day.runs[trip]) {
                trip++;
            }
            FlatTrip draft = plan.draft(trip++);
            draft.length = route.length;
            for (int i = 0; i < route.length; i++) {
                draft.stops[i] = place[route[i]];
            }
        }
        plan.value();
        plan.keep();
        return plan;
    }
}
