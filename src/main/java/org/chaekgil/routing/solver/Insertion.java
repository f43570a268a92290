package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Puts a place into the trips of one wave where that is estimated to cost least: the detour in time and metres, less the value of
 * what then goes directly and would not be delivered otherwise. Estimated, because times and loads are those of the plan as it
 * stands; a trip that would come back after the wave's end by this estimate is passed over.
 */
final class Insertion {
    private final FlatDay day;
    private final int[][] nearest;
    private final SplittableRandom random;
    private final int blinkOneIn;

    private FlatPlan plan;
    private int[] trips;
    private int wave;
    private int[] seconds;
    private int[] metres;
    private boolean lastWave;

    /** By trip: the number of the proposal that touched it, and when it would be back. */
    private final int[] touchedIn;

    private final int[] back;
    /** By trip: the last insertion that it was tried for. */
    private final int[] triedFor;

    private int proposal;
    private int tries;

    private int bestTrip;
    private int bestPosition;
    private long bestCost;
    private int bestDelay;

    Insertion(FlatDay day, int[][] nearest, SplittableRandom random, int blinkOneIn) {
        this.day = day;
        this.nearest = nearest;
        this.random = random;
        this.blinkOneIn = blinkOneIn;
        touchedIn = new int[day.trips];
        back = new int[day.trips];
        triedFor = new int[day.trips];
    }

    /** A new proposal for the plan; {@code ofWave}: the trips that can be used. */
    void begin(FlatPlan ofPlan, int[] ofWave) {
        plan = ofPlan;
        trips = ofWave;
        wave = day.waveOf(trips[0]);
        seconds = day.seconds[wave];
        metres = day.metres[wave];
        lastWave = wave == day.waves - 1;
        proposal++;
    }

    boolean touched(int trip) {
        return touchedIn[trip] == proposal;
    }

    private FlatTrip touch(int trip) {
        if (touchedIn[trip] != proposal) {
            touchedIn[trip] = proposal;
            back[trip] = Math.max(day.settled[trip].departure, plan.trip(trip).back);
        }
        return plan.draft(trip);
    }

    private int backOf(int trip) {
        return touchedIn[trip] == proposal ? back[trip] : Math.max(day.settled[trip].departure, plan.trip(trip).back);
    }

    /** Drafts that stops leave a trip that was not touched before. */
    void takeOut(int trip, int first, int count) {
        FlatTrip draft = touch(trip);
        int before = first == 0 ? day.hub : draft.stops[first - 1];
        int here = before;
        for (int i = first; i < first + count; i++) {
            back[trip] -= seconds[here * day.places + draft.stops[i]] + plan.trip(trip).busy[i];
            here = draft.stops[i];
        }
        int after = first + count == draft.length ? day.hub : draft.stops[first + count];
        back[trip] += seconds[before * day.places + after] - seconds[here * day.places + after];
        System.arraycopy(draft.stops, first + count, draft.stops, first, draft.length - first - count);
        draft.length -= count;
    }

    /** What a stop at the place is worth without what then goes directly: what lies at the hub for it, and what it sends on. */
    long worth(int place) {
        FlatLoads loads = day.loads;
        int from = from(place);
        int until = until(place);
        long worth = visitedLater(place) ? 0 : plan.beginOf(wave).hub.value(place);
        worth += value(place, from, until, day.hub);
        if (!lastWave) {
            for (int to : loads.destinations[place]) {
                if (visitedLater(to)) {
                    worth += value(place, from, until, to);
                }
            }
        }
        return worth;
    }

    /** Drafts the place into the best position found; false: there is none, and it is left out. */
    boolean insert(int place, int except) {
        bestTrip = -1;
        bestCost = Long.MAX_VALUE;
        tries++;
        boolean emptyTried = false;
        if (trips.length <= 6) {
            for (int trip : trips) {
                emptyTried = tryTrip(place, trip, except, emptyTried);
            }
        } else {
            for (int near : nearest[place]) {
                int trip = plan.tripAt(wave, near);
                if (trip >= 0) {
                    emptyTried = tryTrip(place, trip, except, emptyTried);
                }
            }
            emptyTried = tryTrip(place, trips[random.nextInt(trips.length)], except, emptyTried);
        }
        if (bestTrip < 0 || bestCost > worth(place) && random.nextInt(blinkOneIn) > 0) {
            return false;
        }
        FlatTrip trip = touch(bestTrip);
        System.arraycopy(trip.stops, bestPosition, trip.stops, bestPosition + 1, trip.length - bestPosition);
        trip.stops[bestPosition] = place;
        trip.length++;
        back[bestTrip] = backOf(bestTrip) + bestDelay;
        return true;
    }

    /** Gives whether an empty trip was tried by now; all are alike. */
    private boolean tryTrip(int place, int t, int except, boolean emptyTried) {
        FlatTrip trip = plan.asDrafted(t);
        if (triedFor[t] == tries
                || t == except
                || day.settled[t].closed
                || trip.length == 0 && (emptyTried || except >= 0)) {
            return emptyTried;
        }
        triedFor[t] = tries;
        int n = day.places;
        int busy = busy(place);
        int room = day.end[wave] - backOf(t) - busy;
        int from = from(place);
        int until = until(place);
        boolean wanted = lastWave || !visitedLater(place);
        long gain = 0;
        for (int i = 0; i < trip.length; i++) {
            gain += directTo(place, from, until, trip.stops[i]);
        }
        long fixed = day.perSecond * busy
                + (trip.length == 0 ? day.perTrip : 0)
                + (day.moved(t, place) ? day.perStopMoved : 0);
        int before = day.hub;
        for (int position = 0; position <= trip.length; position++) {
            int after = position == trip.length ? day.hub : trip.stops[position];
            int in = before * n + place;
            int out = place * n + after;
            int old = before * n + after;
            int detour = seconds[in] + seconds[out] - (trip.length == 0 ? 0 : seconds[old]);
            if (detour <= room && position >= day.settled[t].fixed) {
                long cost =
                        fixed + day.perSecond * detour + day.perMetre * (metres[in] + metres[out] - metres[old]) - gain;
                if (cost < bestCost && random.nextInt(blinkOneIn) > 0) {
                    bestCost = cost;
                    bestTrip = t;
                    bestPosition = position;
                    bestDelay = detour + busy;
                }
            }
            if (position < trip.length) {
                gain -= directTo(place, from, until, after);
                if (wanted) {
                    gain += value(after, from(after), until(after), place);
                }
                before = after;
            }
        }
        return emptyTried || trip.length == 0;
    }

    private long directTo(int from, int taken, int until, int to) {
        return lastWave || !visitedLater(to) ? value(from, taken, until, to) : 0;
    }

    private long value(int from, int taken, int until, int to) {
        int sums = day.loads.pair[from * day.places + to];
        return sums < 0 ? 0 : day.loads.value[sums + until] - day.loads.value[sums + taken];
    }

    private boolean visitedLater(int place) {
        for (int later = wave + 1; later < day.waves; later++) {
            if (plan.tripAt(later, place) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int from(int place) {
        return plan.beginOf(wave).takenBefore(place);
    }

    private int until(int place) {
        return plan.classesAfter(wave, place);
    }

    private int busy(int place) {
        int trip = plan.tripAt(wave, place);
        if (trip >= 0) {
            return plan.trip(trip).busy[plan.positionAt(wave, place)];
        }
        return day.stopSeconds[place] + day.itemSeconds[place] * plan.itemsOfNewStop(wave, place);
    }
}
