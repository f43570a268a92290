package org.chaekgil.routing.solver;

/**
 * A glance at a proposal before it is driven: an estimate of the least that it can make the plan worse by. Ways are taken as they
 * are, times of stops as they were, and what a new stop may bring as the most it can; what it gains by another order of stops is
 * left to a margin. Of trips under way, and of trips that are too full or outside a library's hours, it knows nothing and lets all pass.
 * It costs a tenth of driving and spares it for two proposals in five, most of them late.
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
                FlatTrip old = plan.trip(t);
                if (day.settled[t].underway || old.hard > lateness(t, old.back)) {
                    return true;
                }
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
        return day.perTrip + (double) day.perSecond * (back - day.settled[t].departure) + latePrice * lateness(t, back);
    }

    private int lateness(int t, int back) {
        return Math.max(0, back - day.end[day.waveOf(t)]);
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
        return trip >= 0 ? plan.trip(trip).handledAt(plan.positionAt(wave, place)) : plan.itemsOfNewStop(wave, place);
    }

    private double mostWorthOfNew(FlatPlan plan, int t, FlatTrip draft) {
        int wave = day.waveOf(t);
        double worth = 0;
        for (int i = 0; i < draft.length; i++) {
            int place = draft.stops[i];
            if (plan.tripAt(wave, place) < 0) {
                FlatWave begin = plan.beginOf(wave);
                int from = begin.takenBefore(place);
                worth += begin.hub.value(place) + day.loads.valueOfAll(place, from, plan.classesAfter(wave, place));
            }
        }
        return worth;
    }
}
