package org.chaekgil.routing.solver;

import java.util.SplittableRandom;

/**
 * Ruin and recreate: takes several stops out and puts each back where the detour is shortest, passing over some positions at
 * random ("blinks", from Christiaens and Vanden Berghe's slack induction by string removals, 2020). Only the detour guides it; what
 * the outcome is worth is then seen by driving it.
 */
final class Recreate {
    private static final int BLINK_ONE_IN = 20;

    private final FlatDay day;
    private final int[][] nearest;
    private final SplittableRandom random;
    private final int[] removed;
    private final boolean[] isRemoved;
    private int count;

    Recreate(FlatDay day, int[][] nearest, SplittableRandom random) {
        this.day = day;
        this.nearest = nearest;
        this.random = random;
        removed = new int[day.places];
        isRemoved = new boolean[day.places];
    }

    /** The stops of one trip go to the others of its wave. */
    boolean emptyTrip(FlatPlan plan, int[] trips) {
        int emptied = trips[random.nextInt(trips.length)];
        count = plan.trip(emptied).length;
        if (trips.length == 1 || count == 0) {
            return false;
        }
        FlatTrip draft = plan.draft(emptied);
        System.arraycopy(draft.stops, 0, removed, 0, count);
        draft.length = 0;
        putBack(plan, trips, emptied);
        return true;
    }

    /** A place and some near it leave their trips, if they are in any, and are put back anew. */
    boolean neighbourhood(FlatPlan plan, int[] trips, int centre) {
        int wanted = 2 + random.nextInt(6);
        count = 0;
        mark(centre);
        for (int near : nearest[centre]) {
            if (count < wanted && random.nextInt(4) > 0) {
                mark(near);
            }
        }
        for (int t : trips) {
            FlatTrip trip = plan.trip(t);
            for (int i = 0; i < trip.length; i++) {
                if (isRemoved[trip.stops[i]]) {
                    withoutRemoved(plan.draft(t));
                    break;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            isRemoved[removed[i]] = false;
        }
        putBack(plan, trips, -1);
        return true;
    }

    private void mark(int place) {
        removed[count++] = place;
        isRemoved[place] = true;
    }

    private void withoutRemoved(FlatTrip trip) {
        int length = 0;
        for (int i = 0; i < trip.length; i++) {
            if (!isRemoved[trip.stops[i]]) {
                trip.stops[length++] = trip.stops[i];
            }
        }
        trip.length = length;
    }

    private void putBack(FlatPlan plan, int[] trips, int except) {
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(count - i);
            int place = removed[other];
            removed[other] = removed[i];
            putBack(plan, trips, except, place);
        }
        count = 0;
    }

    private void putBack(FlatPlan plan, int[] trips, int except, int place) {
        int bestTrip = -1;
        int bestPosition = 0;
        int bestDetour = Integer.MAX_VALUE;
        for (int t : trips) {
            FlatTrip trip = plan.asDrafted(t);
            if (t == except || trip.length == 0 && except >= 0) {
                continue;
            }
            for (int position = 0; position <= trip.length; position++) {
                int before = position == 0 ? day.hub : trip.stops[position - 1];
                int after = position == trip.length ? day.hub : trip.stops[position];
                int detour = day.seconds[before * day.places + place]
                        + day.seconds[place * day.places + after]
                        - day.seconds[before * day.places + after];
                if (detour < bestDetour && random.nextInt(BLINK_ONE_IN) > 0) {
                    bestDetour = detour;
                    bestTrip = t;
                    bestPosition = position;
                }
            }
        }
        if (bestTrip >= 0) {
            FlatTrip trip = plan.draft(bestTrip);
            System.arraycopy(trip.stops, bestPosition, trip.stops, bestPosition + 1, trip.length - bestPosition);
            trip.stops[bestPosition] = place;
            trip.length++;
        }
    }
}
