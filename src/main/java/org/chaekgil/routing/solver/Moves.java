package org.chaekgil.routing.solver;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Proposes one random change of a {@link FlatPlan}, nearly always within one wave: a place or a stretch of places goes elsewhere, two
 * change places, a stretch turns round, two vans exchange the rest of their ways
 * or, where drivers' habits and shares count, their whole trips, a place is left out or taken in, or several
 * are taken out and put back anew ({@link Recreate}).
 */
final class Moves {
    private final FlatDay day;
    private final SplittableRandom random;
    private final int[] places;

    private final int[][] nearest;
    private final int[][] tripsOfWave;
    private final boolean vansMatter;
    private final int[] stretch;
    private final Recreate recreate;

    /** {@code near}: how many of the nearest places are tried as a new neighbour. */
    Moves(FlatDay day, int near, SplittableRandom random) {
        this.day = day;
        this.random = random;
        places = day.stoppable;
        nearest = new int[day.places][];
        for (int place = 0; place < day.places; place++) {
            int p = place;
            nearest[p] = IntStream.of(places)
                    .filter(q -> q != p)
                    .boxed()
                    .sorted(Comparator.comparingInt(
                            q -> day.seconds[0][p * day.places + q] + day.seconds[0][q * day.places + p]))
                    .limit(near)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        tripsOfWave = new int[day.waves][];
        for (int w = 0; w < day.waves; w++) {
            tripsOfWave[w] = IntStream.range(w * day.vans, (w + 1) * day.vans)
                    .filter(t -> day.runs[t])
                    .toArray();
        }
        stretch = new int[day.places];
        vansMatter = VanExchange.matters(day);
        recreate = new Recreate(day, nearest, random.split());
    }

    /** Drafts one change on the plan; false: the one thought of was no change, or of something settled. */
    boolean propose(FlatPlan plan) {
        return think(plan) && plan.keepsSettled();
    }

    private boolean think(FlatPlan plan) {
        int[] trips = tripsOfWave[random.nextInt(day.waves)];
        if (trips.length == 0) {
            return false;
        }
        if (vansMatter && random.nextInt(50) == 0) {
            return exchangeVans(plan, trips);
        }
        int kind = random.nextInt(100);
        if (kind < 1) {
            return recreate.emptyTrip(plan, trips);
        } else if (kind < 6) {
            return recreate.neighbourhood(plan, trips, places[random.nextInt(places.length)]);
        } else if (kind < 41) {
            return moveStretch(plan, trips);
        } else if (kind < 59) {
            return swap(plan, trips);
        } else if (kind < 72) {
            return reverse(plan, trips);
        } else if (kind < 86) {
            return exchangeTails(plan, trips);
        } else if (kind < 90) {
            return leaveOut(plan, trips);
        }
        return takeInOrMove(plan, trips);
    }

    private boolean exchangeVans(FlatPlan plan, int[] trips) {
        int a = trips[random.nextInt(trips.length)];
        int b = trips[random.nextInt(trips.length)];
        return a != b && VanExchange.draft(plan, a, b);
    }

    /** The stop's trip times the number of places, plus its position; negative: no van stops there. */
    private int find(FlatPlan plan, int wave, int place) {
        int trip = plan.tripAt(wave, place);
        return trip < 0 ? -1 : trip * day.places + plan.positionAt(wave, place);
    }

    private boolean moveStretch(FlatPlan plan, int[] trips) {
        int place = places[random.nextInt(places.length)];
        int at = find(plan, day.waveOf(trips[0]), place);
        if (at < 0) {
            return false;
        }
        int from = at / day.places;
        int first = at % day.places;
        int count = Math.min(1 + random.nextInt(random.nextInt(4) == 0 ? 5 : 2), plan.trip(from).length - first);
        int[] neighbours = nearest[place];
        if (neighbours.length == 0) {
            return false;
        }
        int to;
        int position;
        if (random.nextInt(12) == 0) {
            to = trips[random.nextInt(trips.length)];
            position = random.nextInt(plan.trip(to).length + 1);
        } else {
            int target = find(plan, day.waveOf(trips[0]), neighbours[random.nextInt(neighbours.length)]);
            if (target < 0) {
                return false;
            }
            to = target / day.places;
            position = target % day.places + random.nextInt(2);
        }
        if (to == from && position >= first && position <= first + count) {
            return false;
        }
        FlatTrip source = plan.draft(from);
        cut(source, first, count);
        if (to == from && position > first) {
            position -= count;
        }
        insert(plan.draft(to), position, count, count > 1 && random.nextInt(3) == 0);
        return true;
    }

    private boolean swap(FlatPlan plan, int[] trips) {
        int place = places[random.nextInt(places.length)];
        int[] neighbours = nearest[place];
        if (neighbours.length == 0) {
            return false;
        }
        int other = random.nextInt(4) == 0
                ? places[random.nextInt(places.length)]
                : neighbours[random.nextInt(neighbours.length)];
        int a = find(plan, day.waveOf(trips[0]), place);
        int b = find(plan, day.waveOf(trips[0]), other);
        if (place == other || a < 0 && b < 0) {
            return false;
        }
        if (a >= 0) {
            plan.draft(a / day.places).stops[a % day.places] = other;
        }
        if (b >= 0) {
            plan.draft(b / day.places).stops[b % day.places] = place;
        }
        if (a < 0 || b < 0) {
            moveInAnotherWaveToo(plan, day.waveOf(trips[0]), a < 0 ? other : place);
        }
        return true;
    }

    private boolean reverse(FlatPlan plan, int[] trips) {
        int t = trips[random.nextInt(trips.length)];
        int length = plan.trip(t).length;
        if (length < 2) {
            return false;
        }
        int first = random.nextInt(length);
        int last = random.nextInt(length);
        if (first == last) {
            return false;
        }
        int[] stops = plan.draft(t).stops;
        for (int i = Math.min(first, last), j = Math.max(first, last); i < j; i++, j--) {
            int stop = stops[i];
            stops[i] = stops[j];
            stops[j] = stop;
        }
        return true;
    }

    private boolean exchangeTails(FlatPlan plan, int[] trips) {
        int a = trips[random.nextInt(trips.length)];
        int b = trips[random.nextInt(trips.length)];
        if (a == b) {
            return false;
        }
        int cutA = random.nextInt(plan.trip(a).length + 1);
        int cutB = random.nextInt(plan.trip(b).length + 1);
        FlatTrip one = plan.draft(a);
        FlatTrip two = plan.draft(b);
        int tailA = one.length - cutA;
        int tailB = two.length - cutB;
        System.arraycopy(one.stops, cutA, stretch, 0, tailA);
        System.arraycopy(two.stops, cutB, one.stops, cutA, tailB);
        System.arraycopy(stretch, 0, two.stops, cutB, tailA);
        one.length = cutA + tailB;
        two.length = cutB + tailA;
        return true;
    }

    private boolean leaveOut(FlatPlan plan, int[] trips) {
        int place = places[random.nextInt(places.length)];
        int at = find(plan, day.waveOf(trips[0]), place);
        if (at < 0) {
            return false;
        }
        cut(plan.draft(at / day.places), at % day.places, 1);
        moveInAnotherWaveToo(plan, day.waveOf(trips[0]), place);
        return true;
    }

    private boolean takeInOrMove(FlatPlan plan, int[] trips) {
        int place = places[random.nextInt(places.length)];
        int at = find(plan, day.waveOf(trips[0]), place);
        if (at >= 0) {
            cut(plan.draft(at / day.places), at % day.places, 1);
        }
        stretch[0] = place;
        FlatTrip target = plan.draft(trips[random.nextInt(trips.length)]);
        insert(target, random.nextInt(target.length + 1), 1, false);
        if (at < 0) {
            moveInAnotherWaveToo(plan, day.waveOf(trips[0]), place);
        }
        return true;
    }

    /**
     * Now and then a place that is stopped at or left out otherwise goes elsewhere in another wave as well: what the morning leaves
     * behind is best taken early in the afternoon, and neither change alone may pay.
     */
    private void moveInAnotherWaveToo(FlatPlan plan, int wave, int place) {
        if (day.waves < 2 || random.nextInt(100) >= 30) {
            return;
        }
        int otherWave = (wave + 1 + random.nextInt(day.waves - 1)) % day.waves;
        int[] trips = tripsOfWave[otherWave];
        if (trips.length == 0) {
            return;
        }
        int at = find(plan, otherWave, place);
        if (at >= 0) {
            cut(plan.draft(at / day.places), at % day.places, 1);
        }
        int to = at >= 0 && random.nextInt(4) > 0 ? at / day.places : trips[random.nextInt(trips.length)];
        if (plan.asDrafted(to).length > 0) {
            FlatTrip target = plan.draft(to);
            int positions = random.nextBoolean() ? target.length + 1 : (target.length + 1) / 2;
            stretch[0] = place;
            insert(target, random.nextInt(positions), 1, false);
        }
    }

    private void cut(FlatTrip trip, int first, int count) {
        System.arraycopy(trip.stops, first, stretch, 0, count);
        System.arraycopy(trip.stops, first + count, trip.stops, first, trip.length - first - count);
        trip.length -= count;
    }

    private void insert(FlatTrip trip, int position, int count, boolean reversed) {
        System.arraycopy(trip.stops, position, trip.stops, position + count, trip.length - position);
        for (int i = 0; i < count; i++) {
            trip.stops[position + i] = stretch[reversed ? count - 1 - i : i];
        }
        trip.length += count;
    }
}
