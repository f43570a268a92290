package org.chaekgil.routing.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;

/**
 * What is to be brought from where to where, as sums over classes. Consignments of one origin fall into classes by their ready
 * time; what a van finds there is told by the number of classes that are ready and the number taken before. Only pairs of places
 * with something to bring have sums, so the size grows with the consignments, not with the square of the places. Origins are the
 * places and, after them, the vans: what is on board of a van under way.
 *
 * <p>Value is what delivering today saves against not delivering.
 */
final class FlatLoads {
    /** Ready times of an origin's classes, rising. */
    final int[][] ready;

    /** By {@code from * places + to}: where the pair's sums begin; -1: there is nothing to bring. */
    final int[] pair;
    /** From where a pair's sums begin, by number of classes taken: the items of these classes. */
    final int[] items;
    /** The same for the value. */
    final long[] value;

    /** By origin: the places, other than the hub, that something is for. */
    final int[][] destinations;
    /** By origin and number of classes taken: items to all destinations. */
    final int[][] itemsInAll;
    /** The same for the value. */
    private final long[][] valueInAll;
    /** By destination: the items from everywhere. */
    final int[] itemsFor;
    /** What the day costs when nothing is delivered. */
    final long costOfNothing;

    private final DeliveryDay day;

    FlatLoads(DeliveryDay day, Map<String, Integer> index) {
        this.day = day;
        int places = index.size();
        int hub = index.get(day.hub());
        Map<String, Integer> byId = new HashMap<>(index);
        day.vans().forEach(van -> byId.putIfAbsent(van.id(), places + day.vans().indexOf(van)));
        int origins = places + day.vans().size();
        List<Consignment> consignments = day.consignments();
        int[] from = consignments.stream().mapToInt(c -> byId.get(c.from())).toArray();
        int[] to = consignments.stream().mapToInt(c -> index.get(c.to())).toArray();
        ready = readyTimes(consignments, from, origins);

        pair = new int[origins * places];
        Arrays.fill(pair, -1);
        int[] outgoing = new int[origins];
        int sums = 0;
        for (int c = 0; c < from.length; c++) {
            if (pair[from[c] * places + to[c]] < 0) {
                pair[from[c] * places + to[c]] = sums;
                sums += ready[from[c]].length + 1;
                outgoing[from[c]] += to[c] == hub ? 0 : 1;
            }
        }
        items = new int[sums];
        value = new long[sums];
        destinations = new int[origins][];
        itemsInAll = new int[origins][];
        valueInAll = new long[origins][];
        for (int p = 0; p < origins; p++) {
            destinations[p] = new int[outgoing[p]];
            itemsInAll[p] = new int[ready[p].length + 1];
            valueInAll[p] = new long[ready[p].length + 1];
            int count = 0;
            for (int other = 0; other < places; other++) {
                if (other != hub && pair[p * places + other] >= 0) {
                    destinations[p][count++] = other;
                }
            }
        }
        itemsFor = new int[places];
        long nothing = 0;
        for (int c = 0; c < from.length; c++) {
            Consignment consignment = consignments.get(c);
            int begin = pair[from[c] * places + to[c]];
            int classes = ready[from[c]].length;
            int first = Arrays.binarySearch(ready[from[c]], consignment.ready()) + 1;
            for (int taken = first; taken <= classes; taken++) {
                items[begin + taken] += consignment.items();
                value[begin + taken] += worthOfDelivering(consignment);
                itemsInAll[from[c]][taken] += consignment.items();
                valueInAll[from[c]][taken] += worthOfDelivering(consignment);
            }
            itemsFor[to[c]] += consignment.items();
            nothing += costWhenNotDelivered(consignment);
        }
        costOfNothing = nothing;
    }

    private static int[][] readyTimes(List<Consignment> consignments, int[] from, int places) {
        int[] count = new int[places];
        for (int origin : from) {
            count[origin]++;
        }
        int[][] ready = new int[places][];
        for (int p = 0; p < places; p++) {
            ready[p] = new int[count[p]];
        }
        for (int c = 0; c < from.length; c++) {
            ready[from[c]][--count[from[c]]] = consignments.get(c).ready();
        }
        for (int p = 0; p < places; p++) {
            ready[p] = Arrays.stream(ready[p]).sorted().distinct().toArray();
        }
        return ready;
    }

    private long costWhenNotDelivered(Consignment c) {
        return c.items()
                * (day.costs().perItemNight() + day.costs().perItemDayLate() * c.weight() * c.daysLateTomorrow());
    }

    long worthOfDelivering(Consignment c) {
        return costWhenNotDelivered(c) - c.items() * (day.costs().perItemDayLate() * c.weight() * c.daysLateToday());
    }

    boolean somethingAt(int place) {
        return itemsInAll[place][ready[place].length] > 0 || itemsFor[place] > 0;
    }

    /** What it is worth to deliver an origin's classes after {@code from} to {@code until}. */
    long valueOfAll(int origin, int from, int until) {
        return valueInAll[origin][until] - valueInAll[origin][from];
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
