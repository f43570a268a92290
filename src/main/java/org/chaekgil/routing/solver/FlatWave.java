package org.chaekgil.routing.solver;

import java.util.Arrays;

/**
 * How things stand when a wave begins - what was taken from each place before, what lies ready at the hub - and which trip stops
 * where in it. A draft lies on top, as in {@link Amounts}.
 */
final class FlatWave {
    private static final int NO_TRIP = -1;

    final int number;

    /** What lies ready at the hub, by destination. */
    final Amounts hub;
    /** That of it which came since the wave before began, or lies there from the start. */
    final Amounts arrived;

    private final int[] taken;
    private final int[] draftTaken;
    private final int[] begunOtherwiseIn;
    private final int[] begunOtherwise;
    private int begunOtherwiseCount;

    private final int[] tripAt;
    private final int[] positionAt;
    private final int[] draftTripAt;
    private final int[] tripDraftedIn;
    private int draft = 1;

    FlatWave(FlatDay day, int number) {
        this.number = number;
        hub = new Amounts(day.places);
        arrived = new Amounts(day.places);
        taken = new int[day.places];
        draftTaken = new int[day.places];
        begunOtherwiseIn = new int[day.places];
        begunOtherwise = new int[day.places];
        tripAt = new int[day.places];
        positionAt = new int[day.places];
        draftTripAt = new int[day.places];
        tripDraftedIn = new int[day.places];
        Arrays.fill(tripAt, NO_TRIP);
        FlatLoads loads = day.loads;
        int before = number == 0 ? 0 : loads.classesReady(day.hub, day.start[number - 1]);
        int now = loads.classesReady(day.hub, day.start[number]);
        for (int to : loads.destinations[day.hub]) {
            int sums = loads.pair[day.hub * day.places + to];
            arrived.add(
                    to,
                    loads.items[sums + now] - loads.items[sums + before],
                    loads.value[sums + now] - loads.value[sums + before]);
            hub.add(to, loads.items[sums + now], loads.value[sums + now]);
        }
        arrived.keep();
        hub.keep();
    }

    /** How many classes of the place's consignments were taken before this wave. */
    int taken(int place) {
        return begunOtherwiseIn[place] == draft ? draftTaken[place] : taken[place];
    }

    /** The same without the draft. */
    int takenBefore(int place) {
        return taken[place];
    }

    /** Drafts what the wave begins with at that place; a place that is as it was is not touched. */
    void begin(int place, int newTaken, int newItems, long newValue) {
        if (newTaken != taken[place] || hub.differs(place, newItems, newValue)) {
            begunOtherwiseIn[place] = draft;
            begunOtherwise[begunOtherwiseCount++] = place;
            draftTaken[place] = newTaken;
            hub.set(place, newItems, newValue);
        }
    }

    /** Whether the draft lets the wave begin otherwise at that place. */
    boolean drafted(int place) {
        return begunOtherwiseIn[place] == draft;
    }

    int begunOtherwiseCount() {
        return begunOtherwiseCount;
    }

    /** The places where the wave begins otherwise than without the draft. */
    int begunOtherwise(int i) {
        return begunOtherwise[i];
    }

    /** The trip that stops there, negative: none; without the draft. */
    int tripBefore(int place) {
        return tripAt[place];
    }

    /** The position of the stop within {@link #tripBefore}. */
    int positionBefore(int place) {
        return positionAt[place];
    }

    /** The trip that stops there, negative: none. */
    int tripAt(int place) {
        return tripDraftedIn[place] == draft ? draftTripAt[place] : tripAt[place];
    }

    /** Drafts that the trip's stops before are left, and then that its stops now are made; all leave before any makes. */
    void leave(FlatTrip before) {
        for (int i = 0; i < before.length; i++) {
            stop(before.stops[i], NO_TRIP);
        }
    }

    void make(FlatTrip now, int trip) {
        for (int i = 0; i < now.length; i++) {
            stop(now.stops[i], trip);
        }
    }

    private void stop(int place, int trip) {
        tripDraftedIn[place] = draft;
        draftTripAt[place] = trip;
    }

    /** The same, but kept at once. */
    void keepLeft(FlatTrip before) {
        for (int i = 0; i < before.length; i++) {
            tripAt[before.stops[i]] = NO_TRIP;
        }
    }

    void keepMade(FlatTrip now, int trip) {
        for (int i = 0; i < now.length; i++) {
            tripAt[now.stops[i]] = trip;
            positionAt[now.stops[i]] = i;
        }
    }

    void keep() {
        for (int i = 0; i < begunOtherwiseCount; i++) {
            taken[begunOtherwise[i]] = draftTaken[begunOtherwise[i]];
        }
        hub.keep();
        arrived.keep();
        next();
    }

    void forget() {
        hub.forget();
        arrived.forget();
        next();
    }

    private void next() {
        begunOtherwiseCount = 0;
        if (++draft == Integer.MAX_VALUE) {
            Arrays.fill(begunOtherwiseIn, 0);
            Arrays.fill(tripDraftedIn, 0);
            draft = 1;
        }
    }
}
