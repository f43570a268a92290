package org.chaekgil.routing.solver;

import java.util.Arrays;

/** How things stand when a wave begins: what was taken from each place before, and what lies ready at the hub. */
final class WaveStart {
    /** By origin: how many classes of its consignments were taken. */
    final int[] taken;
    /** By destination. */
    final int[] hubItems;

    final long[] hubValue;

    WaveStart(FlatDay day) {
        taken = new int[day.places];
        hubItems = new int[day.places];
        hubValue = new long[day.places];
    }

    /** The first wave: nothing was taken, and at the hub lies what starts there. */
    void atDayBreak(FlatDay day) {
        Arrays.fill(taken, 0);
        Arrays.fill(hubItems, 0);
        Arrays.fill(hubValue, 0);
        addFromHubItself(day, 0);
    }

    /**
     * After the wave before: {@code trips} are all trips of all waves before this one.
     *
     * @param wave this wave, 1 or later
     */
    void after(FlatDay day, WaveStart before, FlatTrip[] trips, int wave) {
        System.arraycopy(before.taken, 0, taken, 0, taken.length);
        System.arraycopy(before.hubItems, 0, hubItems, 0, hubItems.length);
        System.arraycopy(before.hubValue, 0, hubValue, 0, hubValue.length);
        for (int t = (wave - 1) * day.vans; t < wave * day.vans; t++) {
            FlatTrip trip = trips[t];
            for (int i = 0; i < trip.length; i++) {
                int place = trip.stops[i];
                taken[place] = trip.classes[i];
                hubItems[place] = 0;
                hubValue[place] = 0;
            }
        }
        for (int t = 0; t < wave * day.vans; t++) {
            FlatTrip trip = trips[t];
            boolean missedEarlier = day.waveOf(t) == wave - 1 || trip.readyAtHub > day.start[wave - 1];
            if (trip.length > 0 && missedEarlier && trip.readyAtHub <= day.start[wave]) {
                add(trip.broughtItems, trip.broughtValue);
            }
        }
        addFromHubItself(day, wave);
    }

    private void addFromHubItself(FlatDay day, int wave) {
        int classes = day.classesReady(day.hub, day.start[wave]);
        int before = taken[day.hub];
        for (int to = 0; to < hubItems.length; to++) {
            hubItems[to] += day.items[day.hub][classes][to] - day.items[day.hub][before][to];
            hubValue[to] += day.value[day.hub][classes][to] - day.value[day.hub][before][to];
        }
        taken[day.hub] = classes;
    }

    private void add(int[] items, long[] value) {
        for (int i = 0; i < hubItems.length; i++) {
            hubItems[i] += items[i];
        }
        for (int i = 0; i < hubValue.length; i++) {
            hubValue[i] += value[i];
        }
    }
}
