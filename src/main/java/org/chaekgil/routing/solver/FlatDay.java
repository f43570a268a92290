package org.chaekgil.routing.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.TravelMatrix;

/**
 * A delivery day as arrays of numbers, for the search; what is to be brought stands in {@link FlatLoads}. A trip has the number
 * {@code wave * vans + van}.
 */
final class FlatDay {
    final DeliveryDay day;
    final int places;
    final int hub;
    final int waves;
    final int vans;
    final int trips;

    /** By wave and {@code from * places + to}. */
    final int[][] seconds;

    final int[][] metres;
    final int[] stopSeconds;
    final int[] itemSeconds;
    final int[][] opens;
    final int[][] closes;

    final FlatLoads loads;

    /** Places where a stop can make sense: not the hub, not closed, with something to bring or to take. */
    final int[] stoppable;

    final int[] start;
    final int[] end;
    final int[] sortSeconds;
    final int[] capacity;
    /** By trip: whether this van runs in this wave. */
    final boolean[] runs;

    /** What is settled, by trip. */
    final FlatSettled[] settled;

    /** By {@code wave * places + place}: the trip that has to stop there; -1: any or none. */
    final int[] keeper;

    final long perSecond;
    final long perMetre;
    final long perTrip;
    final long perStopMoved;

    /** By {@code wave * places + place}: the van that usually stops there and runs in that wave; -1: none. */
    private final int[] usualVan;

    /**
     * What one second or item of hard loss weighs against money while searching: so much that no stop is worth being a few
     * seconds late, else among many trips there is always one that is.
     */
    final long hardWeight;

    FlatDay(DeliveryDay day) {
        this.day = day;
        places = day.places().size();
        waves = day.waves().size();
        vans = day.vans().size();
        trips = waves * vans;
        Map<String, Integer> index = new HashMap<>();
        for (Place place : day.places()) {
            index.put(place.id(), index.size());
        }
        hub = index.get(day.hub());
        seconds = new int[waves][];
        metres = new int[waves][];
        for (int w = 0; w < waves; w++) {
            travel(w);
        }
        stopSeconds = day.places().stream().mapToInt(Place::stopSeconds).toArray();
        itemSeconds = day.places().stream().mapToInt(Place::itemSeconds).toArray();
        opens = new int[places][];
        closes = new int[places][];
        for (int p = 0; p < places; p++) {
            var windows = day.places().get(p).windows();
            opens[p] = windows.stream().mapToInt(DeliveryDay.Window::opens).toArray();
            closes[p] = windows.stream().mapToInt(DeliveryDay.Window::closes).toArray();
        }
        start = day.waves().stream().mapToInt(Wave::start).toArray();
        end = day.waves().stream().mapToInt(Wave::end).toArray();
        sortSeconds = day.waves().stream().mapToInt(Wave::sortSeconds).toArray();
        capacity = day.vans().stream().mapToInt(Van::capacity).toArray();
        runs = new boolean[trips];
        for (int t = 0; t < trips; t++) {
            runs[t] = day.vans()
                    .get(vanOf(t))
                    .waves()
                    .contains(day.waves().get(waveOf(t)).id());
        }
        loads = new FlatLoads(day, index);
        settled = new FlatSettled[trips];
        keeper = new int[waves * places];
        Arrays.fill(keeper, -1);
        for (int t = 0; t < trips; t++) {
            var wave = day.waves().get(waveOf(t));
            settled[t] =
                    new FlatSettled(day.settled(day.vans().get(vanOf(t)).id(), wave), index, places + vanOf(t), loads);
            for (int place : settled[t].leastStops) {
                keeper[waveOf(t) * places + place] = t;
            }
        }
        perSecond = day.costs().perSecond();
        perMetre = day.costs().perMetre();
        perTrip = day.costs().perTrip();
        perStopMoved = day.usual().perStopMoved();
        usualVan = new int[waves * places];
        Arrays.fill(usualVan, -1);
        day.usual().routes().forEach(route -> usual(route, index));
        hardWeight =
                30 * (100 * perSecond + day.costs().perItemNight() + day.costs().perItemDayLate() + 1_000);

        stoppable = IntStream.range(0, places)
                .filter(p -> p != hub && opens[p].length > 0 && loads.somethingAt(p))
                .toArray();
    }

    /** Waves with the same times share them. */
    private void travel(int wave) {
        TravelMatrix travel = day.travel(day.waves().get(wave).id());
        for (int before = 0; before < wave; before++) {
            if (travel == day.travel(day.waves().get(before).id())) {
                seconds[wave] = seconds[before];
                metres[wave] = metres[before];
                return;
            }
        }
        seconds[wave] = new int[places * places];
        metres[wave] = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                seconds[wave][from * places + to] = travel.seconds(from, to);
                metres[wave][from * places + to] = travel.metres(from, to);
            }
        }
    }

    private void usual(Route route, Map<String, Integer> index) {
        for (int t = 0; t < trips; t++) {
            if (runs[t]
                    && day.vans().get(vanOf(t)).id().equals(route.van())
                    && day.waves().get(waveOf(t)).id().equals(route.wave())) {
                for (String place : route.places()) {
                    if (index.containsKey(place)) {
                        usualVan[waveOf(t) * places + index.get(place)] = vanOf(t);
                    }
                }
            }
        }
    }

    /** Whether another van usually stops there in the wave of that trip. */
    boolean moved(int trip, int place) {
        int usual = usualVan[waveOf(trip) * places + place];
        return usual >= 0 && usual != vanOf(trip);
    }

    boolean nothingToPlan() {
        return stoppable.length == 0
                || IntStream.range(0, waves).allMatch(w -> visitable(w).length == 0)
                || IntStream.range(0, trips).noneMatch(t -> runs[t] && !settled[t].closed);
    }

    /** Where a stop in that wave is to be decided: all places but those settled to a position. */
    int[] visitable(int wave) {
        Set<Integer> fixed = new HashSet<>();
        Set<Integer> kept = new TreeSet<>();
        for (int t = wave * vans; t < (wave + 1) * vans; t++) {
            FlatSettled own = settled[t];
            for (int i = 0; i < own.leastStops.length; i++) {
                (i < own.fixed || own.closed ? fixed : kept).add(own.leastStops[i]);
            }
        }
        return IntStream.concat(IntStream.of(stoppable), kept.stream().mapToInt(Integer::intValue))
                .distinct()
                .filter(p -> !fixed.contains(p))
                .toArray();
    }

    int waveOf(int trip) {
        return trip / vans;
    }

    int vanOf(int trip) {
        return trip % vans;
    }

    /** The first wave after that one which starts at the time or later; the number of waves: there is none. */
    int waveAfter(int wave, int time) {
        int next = wave + 1;
        while (next < waves && start[next] < time) {
            next++;
        }
        return next;
    }
}
