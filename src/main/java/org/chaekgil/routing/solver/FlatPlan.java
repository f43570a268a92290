package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;

/**
 * A plan that is changed and valued many times a second. A change is proposed on copies of the trips it touches
 * ({@link #draft}), valued ({@link #value}) and then either kept or forgotten. Only what can have changed is driven again: the
 * trips touched, and the waves after them, since what a van takes in the morning is not there, or at the hub, in the afternoon.
 */
final class FlatPlan {
    final FlatDay day;
    private final FlatTrip[] trips;
    private final FlatTrip[] drafts;
    private final WaveStart[] starts;
    private final WaveStart[] draftStarts;
    private final boolean[] drafted;
    private final FlatTrip[] mixed;

    private long cost;
    private long hard;
    private int firstWave;
    private long draftCost;
    private long draftHard;

    FlatPlan(FlatDay day) {
        this.day = day;
        trips = new FlatTrip[day.trips];
        drafts = new FlatTrip[day.trips];
        mixed = new FlatTrip[day.trips];
        drafted = new boolean[day.trips];
        starts = new WaveStart[day.waves];
        draftStarts = new WaveStart[day.waves];
        for (int t = 0; t < day.trips; t++) {
            trips[t] = new FlatTrip(day);
            drafts[t] = new FlatTrip(day);
        }
        for (int w = 0; w < day.waves; w++) {
            starts[w] = new WaveStart(day);
            draftStarts[w] = new WaveStart(day);
        }
        if (day.waves > 0) {
            starts[0].atDayBreak(day);
        }
        firstWave = day.waves;
        for (int t = 0; t < day.trips; t++) {
            draft(t);
        }
        value();
        keep();
    }

    /** The trip as it stands; not to be changed. */
    FlatTrip trip(int t) {
        return trips[t];
    }

    /** The trip's copy to be changed by a proposal, at first equal to the trip. Its length and stops may be changed. */
    FlatTrip draft(int t) {
        if (!drafted[t]) {
            drafted[t] = true;
            drafts[t].stopsOf(trips[t]);
            firstWave = Math.min(firstWave, day.waveOf(t));
        }
        return drafts[t];
    }

    /** The trip as the proposal has it so far; not to be changed. */
    FlatTrip asDrafted(int t) {
        return drafted[t] ? drafts[t] : trips[t];
    }

    /** Values the proposal; after it {@link #draftCost()} and {@link #draftHard()} hold. */
    void value() {
        draftCost = day.costOfNothing;
        draftHard = 0;
        for (int w = 0; w < day.waves; w++) {
            WaveStart start = starts[w];
            if (w > firstWave) {
                start = draftStarts[w];
                start.after(day, w - 1 > firstWave ? draftStarts[w - 1] : starts[w - 1], mixed, w);
            }
            for (int t = w * day.vans; t < (w + 1) * day.vans; t++) {
                FlatTrip trip = trips[t];
                if (drafted[t] || w > firstWave) {
                    trip = drafts[t];
                    if (!drafted[t]) {
                        trip.stopsOf(trips[t]);
                    }
                    trip.drive(day, t, start);
                }
                mixed[t] = trip;
                draftCost += trip.cost;
                draftHard += trip.hard;
            }
        }
    }

    void keep() {
        for (int w = firstWave; w < day.waves; w++) {
            if (w > firstWave) {
                WaveStart old = starts[w];
                starts[w] = draftStarts[w];
                draftStarts[w] = old;
            }
            for (int t = w * day.vans; t < (w + 1) * day.vans; t++) {
                if (drafted[t] || w > firstWave) {
                    FlatTrip old = trips[t];
                    trips[t] = drafts[t];
                    drafts[t] = old;
                }
            }
        }
        cost = draftCost;
        hard = draftHard;
        forget();
    }

    void forget() {
        Arrays.fill(drafted, false);
        firstWave = day.waves;
    }

    long draftCost() {
        return draftCost;
    }

    long draftHard() {
        return draftHard;
    }

    long cost() {
        return cost;
    }

    long hard() {
        return hard;
    }

    Score score() {
        return new Score(-hard, -cost);
    }

    boolean betterThan(FlatPlan other) {
        return hard < other.hard || hard == other.hard && cost < other.cost;
    }

    /** Takes over all trips of another plan of the same day. */
    void become(FlatPlan other) {
        for (int t = 0; t < day.trips; t++) {
            draft(t).stopsOf(other.trips[t]);
        }
        value();
        keep();
    }

    /** Takes over routes. Throws {@link IllegalArgumentException} for vans, waves or places that the day does not have. */
    void become(Iterable<Route> routes) {
        Map<String, Integer> placeIndex = new HashMap<>();
        day.day.places().forEach(p -> placeIndex.put(p.id(), placeIndex.size()));
        Map<String, Integer> tripIndex = new HashMap<>();
        for (int t = 0; t < day.trips; t++) {
            tripIndex.put(van(t) + '\n' + wave(t), t);
            draft(t).length = 0;
        }
        for (Route route : routes) {
            Integer t = tripIndex.get(route.van() + '\n' + route.wave());
            if (t == null || !placeIndex.keySet().containsAll(route.places())) {
                throw new IllegalArgumentException("no route of this day: " + route);
            }
            for (String place : route.places()) {
                drafts[t].stops[drafts[t].length++] = placeIndex.get(place);
            }
        }
        value();
        keep();
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (int t = 0; t < day.trips; t++) {
            if (trips[t].length > 0) {
                List<String> places = new ArrayList<>();
                for (int i = 0; i < trips[t].length; i++) {
                    places.add(day.day.places().get(trips[t].stops[i]).id());
                }
                routes.add(new Route(van(t), wave(t), places));
            }
        }
        return routes;
    }

    private String van(int trip) {
        return day.day.vans().get(day.vanOf(trip)).id();
    }

    private String wave(int trip) {
        return day.day.waves().get(day.waveOf(trip)).id();
    }
}
