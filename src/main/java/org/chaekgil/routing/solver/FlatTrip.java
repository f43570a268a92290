package org.chaekgil.routing.solver;

import java.util.Arrays;

/** One trip of a {@link FlatPlan} and what came out when it was last driven. */
final class FlatTrip {
    /** What a stop at a place that is closed all day costs, in seconds outside its window. */
    private static final int CLOSED_ALL_DAY = 86_400;

    final int[] stops;
    int length;

    /** By position: how many classes of the place's consignments are taken after the stop. */
    final int[] classes;

    /** What is brought to the hub, by destination. */
    final int[] broughtItems;

    final long[] broughtValue;
    /** When that can be loaded again. */
    int readyAtHub;

    /** Costs of driving less the value of what is delivered. */
    long cost;

    long hard;

    FlatTrip(FlatDay day) {
        stops = new int[day.places];
        classes = new int[day.places];
        broughtItems = new int[day.places];
        broughtValue = new long[day.places];
    }

    void stopsOf(FlatTrip other) {
        length = other.length;
        System.arraycopy(other.stops, 0, stops, 0, other.length);
    }

    /** Drives the stops from what the wave begins with. */
    void drive(FlatDay day, int trip, WaveStart begin) {
        int n = day.places;
        int[] board = broughtItems;
        long[] worth = broughtValue;
        Arrays.fill(board, 0);
        Arrays.fill(worth, 0);
        cost = 0;
        hard = 0;
        if (length == 0) {
            readyAtHub = Integer.MAX_VALUE;
            return;
        }
        int wave = day.waveOf(trip);
        int load = 0;
        for (int i = 0; i < length; i++) {
            int place = stops[i];
            board[place] = begin.hubItems[place];
            worth[place] = begin.hubValue[place];
            load += begin.hubItems[place];
        }
        int most = load;
        int now = day.start[wave];
        int here = day.hub;
        long metres = 0;
        long delivered = 0;
        for (int i = 0; i < length; i++) {
            int place = stops[i];
            int leg = here * n + place;
            metres += day.metres[leg];
            int service = startOfService(day, place, now + day.seconds[leg]);
            int unloaded = board[place];
            delivered += worth[place];
            board[place] = 0;
            worth[place] = 0;
            int before = begin.taken[place];
            int after = Math.max(before, day.classesReady(place, service));
            classes[i] = after;
            int loaded = 0;
            if (after > before) {
                loaded = day.itemsInAll[place][after] - day.itemsInAll[place][before];
                take(board, worth, day.items[place][after], day.value[place][after]);
                if (before > 0) {
                    leave(board, worth, day.items[place][before], day.value[place][before]);
                }
            }
            load += loaded - unloaded;
            most = Math.max(most, load);
            now = service + day.stopSeconds[place] + day.itemSeconds[place] * (unloaded + loaded);
            here = place;
        }
        int leg = here * n + day.hub;
        metres += day.metres[leg];
        now += day.seconds[leg];
        delivered += worth[day.hub];
        board[day.hub] = 0;
        worth[day.hub] = 0;
        readyAtHub = now + day.sortSeconds[wave];
        hard += Math.max(0, now - day.end[wave]) + Math.max(0, most - day.capacity[day.vanOf(trip)]);
        cost = day.perTrip + day.perSecond * (now - day.start[wave]) + day.perMetre * metres - delivered;
    }

    private int startOfService(FlatDay day, int place, int arrival) {
        int[] closes = day.closes[place];
        for (int w = 0; w < closes.length; w++) {
            if (arrival <= closes[w]) {
                return Math.max(arrival, day.opens[place][w]);
            }
        }
        hard += closes.length == 0 ? CLOSED_ALL_DAY : arrival - closes[closes.length - 1];
        return arrival;
    }

    private static void take(int[] board, long[] worth, int[] items, long[] value) {
        for (int i = 0; i < items.length; i++) {
            board[i] += items[i];
        }
        for (int i = 0; i < value.length; i++) {
            worth[i] += value[i];
        }
    }

    private static void leave(int[] board, long[] worth, int[] items, long[] value) {
        for (int i = 0; i < items.length; i++) {
            board[i] -= items[i];
        }
        for (int i = 0; i < value.length; i++) {
            worth[i] -= value[i];
        }
    }
}
