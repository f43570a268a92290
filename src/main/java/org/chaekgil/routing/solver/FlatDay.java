package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;

/**
 * A delivery day as arrays of numbers, for the search. Consignments of one origin fall into classes by their ready time; what a
 * van finds there is told by the number of classes that are ready and the number taken before, so a stop costs one addition of
 * rows, however many consignments there are.
 *
 * <p>Value is what delivering today saves against not delivering. A trip has the number {@code wave * vans + van}.
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

    /** Ready times of an origin's classes, rising. */
    final int[][] ready;
    /** By origin, number of classes taken, destination: the items of these classes. Row 0 is empty. */
    final int[][][] items;
    /** The same for the value. */
    final long[][][] value;
    /** By origin and number of classes taken: items to all destinations. */
    final int[][] itemsInAll;

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
    /** What the day costs when nothing is delivered. */
    final long costOfNothing;

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

        ready = new int[places][];
        items = new int[places][][];
        value = new long[places][][];
        itemsInAll = new int[places][];
        List<List<Consignment>> byOrigin = new ArrayList<>();
        for (int p = 0; p < places; p++) {
            byOrigin.add(new ArrayList<>());
        }
        long nothing = 0;
        for (Consignment consignment : day.consignments()) {
            byOrigin.get(index.get(consignment.from())).add(consignment);
            nothing += costWhenNotDelivered(consignment);
        }
        costOfNothing = nothing;
        for (int p = 0; p < places; p++) {
            fillClasses(p, byOrigin.get(p), index);
        }
        stoppable = IntStream.range(0, places)
                .filter(p -> p != hub && opens[p].length > 0 && somethingToDo(p))
                .toArray();
    }

    private boolean somethingToDo(int place) {
        return itemsInAll[place][ready[place].length] > 0
                || IntStream.range(0, places).anyMatch(from -> items[from][ready[from].length][place] > 0);
    }

    private void fillClasses(int origin, List<Consignment> consignments, Map<String, Integer> index) {
        ready[origin] = consignments.stream()
                .mapToInt(Consignment::ready)
                .sorted()
                .distinct()
                .toArray();
        int classes = ready[origin].length;
        items[origin] = new int[classes + 1][places];
        value[origin] = new long[classes + 1][places];
        itemsInAll[origin] = new int[classes + 1];
        for (Consignment consignment : consignments) {
            int to = index.get(consignment.to());
            int first = Arrays.binarySearch(ready[origin], consignment.ready()) + 1;
            for (int taken = first; taken <= classes; taken++) {
                items[origin][taken][to] += consignment.items();
                value[origin][taken][to] += worthOfDelivering(consignment);
                itemsInAll[origin][taken] += consignment.items();
            }
        }
    }

    private long costWhenNotDelivered(Consignment c) {
        return c.items()
                * (day.costs().perItemNight() + day.costs().perItemDayLate() * c.weight() * c.daysLateTomorrow());
    }

    private long worthOfDelivering(Consignment c) {
        return costWhenNotDelivered(c) - c.items() * (day.costs().perItemDayLate() * c.weight() * c.daysLateToday());
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

    /** How many classes of an origin are ready at that time. */
    int classesReady(int origin, int time) {
        int[] times = ready[origin];
        int classes = 0;
        while (classes < times.length && times[classes] <= time) {
            classes++;
        }
        return classes;
    }
}
