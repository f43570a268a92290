package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;

/**
 * A plan that is changed and valued many times a second. A change is proposed on copies of the trips it touches
 * ({@link #draft}), valued ({@link #value}) and then either kept or forgotten. Only what can have changed is driven again: the
 * trips touched, and of the waves after them the trips with a stop where the wave begins otherwise, since what a van takes in the
 * morning is not there, or at the hub, in the afternoon.
 */
final class FlatPlan {
    final FlatDay day;
    private final FlatTrip[] trips;
    private final FlatTrip[] drafts;
    private final FlatWave[] waves;
    private final boolean[] drafted;
    /** By wave: the trips drafted. */
    private final int[][] draftedOf;

    private final int[] draftedCount;
    private final Handover handover;
    private final FlatShares shares;

    private long cost;
    private long hard;
    private long draftCost;
    private long draftHard;

    FlatPlan(FlatDay day) {
        this.day = day;
        trips = new FlatTrip[day.trips];
        drafts = new FlatTrip[day.trips];
        drafted = new boolean[day.trips];
        waves = new FlatWave[day.waves];
        draftedOf = new int[day.waves][day.vans];
        draftedCount = new int[day.waves];
        for (int t = 0; t < day.trips; t++) {
            trips[t] = new FlatTrip(day);
            drafts[t] = new FlatTrip(day);
        }
        for (int w = 0; w < day.waves; w++) {
            waves[w] = new FlatWave(day, w);
        }
        handover = new Handover(day, waves, trips, drafts);
        shares = new FlatShares(day);
        cost = day.loads.costOfNothing + shares.cost();
        for (int t = 0; t < day.trips; t++) {
            asSettled(draft(t), t);
        }
        value();
        keep();
    }

    private void asSettled(FlatTrip trip, int t) {
        int[] stops = day.settled[t].leastStops;
        System.arraycopy(stops, 0, trip.stops, 0, stops.length);
        trip.length = stops.length;
    }

    /** Whether the proposal leaves alone what is settled of the day. */
    boolean keepsSettled() {
        for (int t = 0; t < day.trips; t++) {
            if (drafted[t] && !day.settled[t].kept(drafts[t], t, day.keeper, day.waveOf(t) * day.places)) {
                return false;
            }
        }
        return true;
    }

    /** The trip as it stands; not to be changed. */
    FlatTrip trip(int t) {
        return trips[t];
    }

    /** How things stand when that wave begins. */
    FlatWave beginOf(int w) {
        return waves[w];
    }

    /** The trip that stops at the place in that wave, as it stands; negative: none does. */
    int tripAt(int wave, int place) {
        return waves[wave].tripBefore(place);
    }

    /** The position of that stop in its trip. */
    int positionAt(int wave, int place) {
        return waves[wave].positionBefore(place);
    }

    /** The trip's copy to be changed by a proposal, at first equal to the trip. Its length and stops may be changed. */
    FlatTrip draft(int t) {
        if (!drafted[t]) {
            drafted[t] = true;
            drafts[t].stopsOf(trips[t]);
            int wave = day.waveOf(t);
            draftedOf[wave][draftedCount[wave]++] = t;
        }
        return drafts[t];
    }

    /** How many classes of a place's consignments a stop in that wave would take: as it stands, or else those ready by half time. */
    int classesAfter(int wave, int place) {
        int trip = tripAt(wave, place);
        return trip >= 0
                ? trips[trip].takenAfter[positionAt(wave, place)]
                : Math.max(
                        waves[wave].takenBefore(place),
                        day.loads.classesReady(place, (day.start[wave] + day.end[wave]) / 2));
    }

    /** Items for a stop in that wave where none is: what lies at the hub for the place, and what it gives. */
    int itemsOfNewStop(int wave, int place) {
        int[] all = day.loads.itemsInAll[place];
        return waves[wave].hub.items(place) + all[classesAfter(wave, place)] - all[waves[wave].takenBefore(place)];
    }

    boolean drafted(int t) {
        return drafted[t];
    }

    /** The trip as the proposal has it so far; not to be changed. */
    FlatTrip asDrafted(int t) {
        return drafted[t] ? drafts[t] : trips[t];
    }

    /** Values the proposal, once; after it {@link #draftCost()} and {@link #draftHard()} hold. */
    void value() {
        value(false);
    }

    /**
     * The same for a plan without hard loss, unless the proposal has some, which most have: then it gives false as soon as that is
     * seen, and there is nothing to do but to forget it.
     */
    boolean valueUnlessHard() {
        return value(true);
    }

    private boolean value(boolean unlessHard) {
        draftCost = cost;
        draftHard = hard;
        boolean begun = false;
        for (int w = 0; w < day.waves; w++) {
            begun |= draftedCount[w] > 0;
            if (begun) {
                if (!value(waves[w], unlessHard)) {
                    return false;
                }
                if (w + 1 < day.waves) {
                    handover.after(w, draftedOf[w], draftedCount[w]);
                }
            }
        }
        draftCost += shares.value();
        return true;
    }

    private boolean value(FlatWave wave, boolean unlessHard) {
        int w = wave.number;
        for (int i = 0; i < draftedCount[w]; i++) {
            wave.leave(trips[draftedOf[w][i]]);
        }
        for (int i = 0; i < draftedCount[w]; i++) {
            wave.make(drafts[draftedOf[w][i]], draftedOf[w][i]);
        }
        for (int i = 0; i < wave.begunOtherwiseCount(); i++) {
            int t = wave.tripAt(wave.begunOtherwise(i));
            if (t >= 0) {
                draft(t);
            }
        }
        for (int i = 0; unlessHard && i < draftedCount[w]; i++) {
            if (drafts[draftedOf[w][i]].surelyLate(day, draftedOf[w][i], wave)) {
                return false;
            }
        }
        for (int i = 0; i < draftedCount[w]; i++) {
            int t = draftedOf[w][i];
            FlatTrip draft = drafts[t];
            draft.drive(day, t, wave, trips[t]);
            draftCost += draft.cost - trips[t].cost;
            draftHard += draft.hard - trips[t].hard;
            if (unlessHard && draftHard > 0) {
                return false;
            }
            shares.change(day.vanOf(t), trips[t], draft);
        }
        return true;
    }

    void keep() {
        for (int w = 0; w < day.waves; w++) {
            for (int i = 0; i < draftedCount[w]; i++) {
                waves[w].keepLeft(trips[draftedOf[w][i]]);
            }
            for (int i = 0; i < draftedCount[w]; i++) {
                int t = draftedOf[w][i];
                FlatTrip old = trips[t];
                trips[t] = drafts[t];
                drafts[t] = old;
                drafted[t] = false;
                waves[w].keepMade(trips[t], t);
            }
            draftedCount[w] = 0;
            waves[w].keep();
        }
        shares.keep();
        cost = draftCost;
        hard = draftHard;
    }

    void forget() {
        for (int w = 0; w < day.waves; w++) {
            for (int i = 0; i < draftedCount[w]; i++) {
                drafted[draftedOf[w][i]] = false;
            }
            draftedCount[w] = 0;
            waves[w].forget();
        }
        shares.forget();
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

    /** Another plan with the same trips. */
    FlatPlan copy() {
        FlatPlan copy = new FlatPlan(day);
        copy.become(this);
        return copy;
    }

    /** Takes over all trips of another plan of the same day. */
    void become(FlatPlan other) {
        for (int t = 0; t < day.trips; t++) {
            if (!trips[t].sameStops(other.trips[t])) {
                draft(t).stopsOf(other.trips[t]);
            }
        }
        value();
        keep();
    }

    /** Takes over routes. Throws {@link IllegalArgumentException} for vans, waves or places that the day does not have. */
    void become(Iterable<Route> routes) {
        draft(routes);
        value();
        keep();
    }

    /** Proposes routes; the same refusals. */
    void draft(Iterable<Route> routes) {
        Map<String, Integer> placeIndex = new HashMap<>();
        day.day.places().forEach(p -> placeIndex.put(p.id(), placeIndex.size()));
        Map<String, Integer> tripIndex = new HashMap<>();
        for (int t = 0; t < day.trips; t++) {
            tripIndex.put(van(t) + '\n' + wave(t), t);
            asSettled(draft(t), t);
        }
        for (Route route : routes) {
            Integer t = tripIndex.get(route.van() + '\n' + route.wave());
            if (t == null || !placeIndex.keySet().containsAll(route.places())) {
                throw new IllegalArgumentException("no route of this day: " + route);
            }
            drafts[t].length = 0;
            for (String place : route.places()) {
                drafts[t].stops[drafts[t].length++] = placeIndex.get(place);
            }
        }
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (int t = 0; t < day.trips; t++) {
            if (trips[t].length > 0 || day.settled[t].underway) {
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
