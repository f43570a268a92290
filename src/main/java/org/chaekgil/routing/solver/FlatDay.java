package org.chaekgil.routing.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;

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

    /** By {@code from * places + to}. */
    final int[] seconds;

    final int[] metres;
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

    final long perSecond;
    final long perMetre;
    final long perTrip;

    /** What one second or item of hard loss weighs against money while searching. */
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
        seconds = new int[places * places];
        metres = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                seconds[from * places + to] = day.travel().seconds(from, to);
                metres[from * places + to] = day.travel().metres(from, to);
            }
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
        perSecond = day.costs().perSecond();
        perMetre = day.costs().perMetre();
        perTrip = day.costs().perTrip();
        hardWeight = 100 * perSecond + day.costs().perItemNight() + day.costs().perItemDayLate() + 1_000;

        loads = new FlatLoads(day, index);
        stoppable = IntStream.range(0, places)
                .filter(p -> p != hub && opens[p].length > 0 && loads.somethingAt(p))
                .toArray();
    }

    boolean nothingToPlan() {
        return stoppable.length == 0 || IntStream.range(0, trips).noneMatch(t -> runs[t]);
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
