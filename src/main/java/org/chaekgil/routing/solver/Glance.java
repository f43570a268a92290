package org.chaekgil.routing.solver;

/**
 * A glance at a proposal before it is driven: an estimate of the least that it can make the plan worse by. Ways are taken as they
 * are, times of stops as they were, and what a new stop may bring as the most it can; what it gains by another order of stops is
 * left to a margin. It costs a tenth of driving and spares it for two proposals in five, most of them late.
 */
final class Glance {
    private final FlatDay day;
    private final double margin;

    /** {@code margin}: what a proposal may gain in ways that are not looked at. */
    Glance(FlatDay day, double margin) {
        this.day = day;
        this.margin = margin;
    }

    /** Whether the proposal may be worse by no more than {@code allowance}, with a second of lateness at {@code latePrice}. */
    boolean promises(FlatPlan plan, double allowance, double latePrice) {
        double worse = 0;
        for (int t = 0; t < day.trips; t++) {
            if (plan.drafted(t)) {
                if (day.settled[t].underway) {
                    return true;
                }
                FlatTrip old = plan.trip(t);
                if (old.length > 0) {
                    worse -= cost(t, old.back, latePrice);
                }
                FlatTrip draft = plan.asDrafted(t);
                if (draft.length > 0) {
                    worse += cost(t, back(plan, t, draft), latePrice) - mostWorthOfNew(plan, t, draft);
                }
            }
        }
        return worse - margin <= allowance;
    }

    private double cost(int t, int back, double latePrice) {
        return day.perTrip
                + (double) day.perSecond * (back - day.settled[t].departure)
                + latePrice * Math.max(0, back - day.end[day.waveOf(t)]);
    }

    private int back(FlatPlan plan, int t, FlatTrip draft) {
        int wave = day.waveOf(t);
        int[] seconds = day.seconds[wave];
        int now = day.settled[t].departure;
        int row = day.hub * day.places;
        for (int i = 0; i < draft.length; i++) {
            int place = draft.stops[i];
            now += seconds[row + place] + day.stopSeconds[place] + day.itemSeconds[place] * handled(plan, wave, place);
            row = place * day.places;
        }
        return now + seconds[row + day.hub];
    }

    private int handled(FlatPlan plan, int wave, int place) {
        int trip = plan.tripAt(wave, place);
        if (trip >= 0) {
            return plan.trip(trip).handledAt(plan.positionAt(wave, place));
        }
        FlatWave begin = plan.beginOf(wave);
        int[] all = day.loads.itemsInAll[place];
        int from = begin.takenBefore(place);
        return begin.hub.items(place) + all[readyInTime(place, wave, from)] - all[from];
    }

    private double mostWorthOfNew(FlatPlan plan, int t, FlatTrip draft) {
        int wave = day.waveOf(t);
        double worth = 0;
        for (int i = 0; i < draft.length; i++) {
            int place = draft.stops[i];
            if (plan.tripAt(wave, place) < 0) {
                FlatWave begin = plan.beginOf(wave);
                int from = begin.takenBefore(place);
                worth += begin.hub.value(place) + day.loads.valueOfAll(place, from, readyInTime(place, wave, from));
            }
        }
        return worth;
    }

    /** The classes of the place that are ready in the middle of the wave, but not less than {@code taken}. */
    private int readyInTime(int place, int wave, int taken) {
        return Math.max(taken, day.loads.classesReady(place, (day.start[wave] + day.end[wave]) / 2));
    }
}
