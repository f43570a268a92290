package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Ruin and recreate within one wave: takes strings of adjacent stops out of trips near each other and puts each place back where
 * it costs least, passing over some positions at random ("blinks"; Christiaens and Vanden Berghe's slack induction by string
 * removals, 2020). Places near by that no van visits are tried as well; a place that fits nowhere in time, or is worth less than
 * the way to it, is left out. What guides it is {@link Insertion}'s estimate; what the outcome is worth is then seen by driving.
 */
final class Recreate {
    private static final int BLINK_ONE_IN = 50;
    private static final int LONGEST_STRING = 8;
    private static final int MOST_STRINGS = 3;

    private final FlatDay day;
    private final int[][] nearest;
    private final SplittableRandom random;
    private final Insertion insertion;
    private final int[] removed;
    private final long[] order;
    private int count;

    Recreate(FlatDay day, int[][] nearest, SplittableRandom random) {
        this.day = day;
        this.nearest = nearest;
        this.random = random;
        insertion = new Insertion(day, nearest, random.split(), BLINK_ONE_IN);
        removed = new int[day.places];
        order = new long[day.places];
    }

    /** The stops of one trip go to the others of its wave. */
    boolean emptyTrip(FlatPlan plan, int[] trips) {
        int emptied = trips[random.nextInt(trips.length)];
        count = plan.trip(emptied).length;
        if (trips.length == 1 || count == 0) {
            return false;
        }
        insertion.begin(plan, trips);
        System.arraycopy(plan.trip(emptied).stops, 0, removed, 0, count);
        insertion.takeOut(emptied, 0, count);
        putBack(emptied);
        return true;
    }

    /** Strings of stops around a place leave their trips and are put back anew. */
    boolean neighbourhood(FlatPlan plan, int[] trips, int centre) {
        int wave = day.waveOf(trips[0]);
        insertion.begin(plan, trips);
        count = 0;
        int strings = 1 + random.nextInt(MOST_STRINGS);
        if (plan.tripAt(wave, centre) < 0) {
            removed[count++] = centre;
        } else {
            takeString(plan, wave, centre);
            strings--;
        }
        for (int near : nearest[centre]) {
            int trip = plan.tripAt(wave, near);
            if (trip < 0) {
                if (random.nextInt(3) == 0) {
                    removed[count++] = near;
                }
            } else if (strings > 0 && !insertion.touched(trip)) {
                takeString(plan, wave, near);
                strings--;
            }
            if (count >= LONGEST_STRING * MOST_STRINGS) {
                break;
            }
        }
        putBack(-1);
        return true;
    }

    private void takeString(FlatPlan plan, int wave, int place) {
        int t = plan.tripAt(wave, place);
        FlatTrip trip = plan.trip(t);
        int length = 1 + random.nextInt(Math.min(LONGEST_STRING, trip.length));
        int position = plan.positionAt(wave, place);
        int least = Math.max(0, position - length + 1);
        int most = Math.min(position, trip.length - length);
        int first = least + random.nextInt(most - least + 1);
        System.arraycopy(trip.stops, first, removed, count, length);
        count += length;
        insertion.takeOut(t, first, length);
    }

    /** In a random order, or those of most worth first, the farthest from the hub first, or the nearest. */
    private void putBack(int except) {
        int kind = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            int place = removed[i];
            long key = kind < 4
                    ? random.nextInt(1 << 20)
                    : kind < 7
                            ? -insertion.worth(place)
                            : kind < 9
                                    ? -day.seconds[0][day.hub * day.places + place]
                                    : day.seconds[0][day.hub * day.places + place];
            int at = i;
            while (at > 0 && order[at - 1] > key) {
                order[at] = order[at - 1];
                removed[at] = removed[at - 1];
                at--;
            }
            order[at] = key;
            removed[at] = place;
        }
        for (int i = 0; i < count; i++) {
            insertion.insert(removed[i], except);
        }
        count = 0;
    }
}
