package org.chaekgil.routing.solver;

/**
 * What one wave of a {@link FlatPlan} leaves to the later ones: drafts how they begin when some trips of the wave are drafted, by
 * what differs only.
 */
final class Handover {
    private final FlatDay day;
    private final FlatWave[] waves;
    private final FlatTrip[] trips;
    private final FlatTrip[] drafts;

    /** {@code trips} and {@code drafts} are the plan's own arrays. */
    Handover(FlatDay day, FlatWave[] waves, FlatTrip[] trips, FlatTrip[] drafts) {
        this.day = day;
        this.waves = waves;
        this.trips = trips;
        this.drafts = drafts;
    }

    /** After wave {@code w}, which is not the last; {@code drafted}: its first {@code count} are the trips driven anew. */
    void after(int w, int[] drafted, int count) {
        FlatWave wave = waves[w];
        FlatWave next = waves[w + 1];
        for (int i = 0; i < count; i++) {
            bringToHub(wave, next, drafts[drafted[i]]);
            bringNoMore(wave, next, trips[drafted[i]]);
            FlatSettled settled = day.settled[drafted[i]];
            if (settled.underway) {
                addAll(drafts[drafted[i]].usableIn, settled.origin, 0, settled.classes);
                addAll(trips[drafted[i]].usableIn, settled.origin, settled.classes, 0);
            }
        }
        for (int i = 0; i < count; i++) {
            FlatTrip draft = drafts[drafted[i]];
            for (int s = 0; s < draft.length; s++) {
                int place = draft.stops[s];
                begin(wave, next, place, draft.takenAfter[s], drafted[i]);
            }
            FlatTrip trip = trips[drafted[i]];
            for (int s = 0; s < trip.length; s++) {
                beginUnvisited(wave, next, trip.stops[s]);
            }
        }
        for (int i = 0; i < wave.begunOtherwiseCount(); i++) {
            beginUnvisited(wave, next, wave.begunOtherwise(i));
        }
        for (int i = 0; i < next.arrived.touchedCount(); i++) {
            int place = next.arrived.touched(i);
            int trip = wave.tripAt(place);
            if (trip < 0) {
                beginUnvisited(wave, next, place);
            } else if (!next.drafted(place)) {
                begin(wave, next, place, next.taken(place), trip);
            }
        }
    }

    /** A van under way leaves at the hub what is there for its stops. */
    private void begin(FlatWave wave, FlatWave next, int place, int taken, int trip) {
        boolean left = day.settled[trip].underway;
        next.begin(
                place,
                taken,
                next.arrived.items(place) + (left ? wave.hub.items(place) : 0),
                next.arrived.value(place) + (left ? wave.hub.value(place) : 0));
    }

    private void beginUnvisited(FlatWave wave, FlatWave next, int place) {
        if (wave.tripAt(place) < 0 && !next.drafted(place)) {
            next.begin(
                    place,
                    wave.taken(place),
                    wave.hub.items(place) + next.arrived.items(place),
                    wave.hub.value(place) + next.arrived.value(place));
        }
    }

    /** What the draft brings, unless the same was brought before by whatever trip. */
    private void bringToHub(FlatWave wave, FlatWave next, FlatTrip draft) {
        for (int s = 0; s < draft.length; s++) {
            int place = draft.stops[s];
            int before = wave.tripBefore(place);
            int usableBefore = before < 0 ? day.waves : trips[before].usableIn;
            int from = wave.takenBefore(place);
            int until = next.takenBefore(place);
            if (usableBefore != draft.usableIn || from != draft.takenBefore[s] || until != draft.takenAfter[s]) {
                if (before >= 0) {
                    addAll(usableBefore, place, until, from);
                }
                addAll(draft.usableIn, place, draft.takenBefore[s], draft.takenAfter[s]);
            }
            if (draft.usableIn < day.waves) {
                waves[draft.usableIn].arrived.add(place, -draft.directItems[s], -draft.directValue[s]);
            }
        }
    }

    private void bringNoMore(FlatWave wave, FlatWave next, FlatTrip trip) {
        if (trip.usableIn == day.waves) {
            return;
        }
        for (int s = 0; s < trip.length; s++) {
            int place = trip.stops[s];
            waves[trip.usableIn].arrived.add(place, trip.directItems[s], trip.directValue[s]);
            if (wave.tripAt(place) < 0) {
                addAll(trip.usableIn, place, trip.takenAfter[s], trip.takenBefore[s]);
            }
        }
    }

    /** The classes after {@code from} to {@code until} of the place come to the hub; with {@code from} the greater they do not. */
    private void addAll(int wave, int place, int from, int until) {
        if (wave == day.waves || from == until) {
            return;
        }
        FlatLoads loads = day.loads;
        Amounts arrived = waves[wave].arrived;
        int row = place * day.places;
        for (int to : loads.destinations[place]) {
            int sums = loads.pair[row + to];
            arrived.add(
                    to,
                    loads.items[sums + until] - loads.items[sums + from],
                    loads.value[sums + until] - loads.value[sums + from]);
        }
    }
}
