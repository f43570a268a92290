package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * What is settled of one trip before the rest of its day is planned: because it has happened already, or because a coordinator
 * wants it so. Planning again in the middle of a day is so the same problem as planning it in the morning.
 *
 * <p>A trip <em>under way</em> has left the hub: nothing is loaded there any more. At the stops it has served nothing is loaded or
 * unloaded again, since the consignments of the day tell how things are now: those on board are the ones whose {@code from} is
 * the van. It is always driven, at least back to the hub. For example, a van that was at S05 until 09:21, is on its way to S07
 * and late, so that it is there at 10:05 at the earliest:
 *
 * <pre>{@code
 * new Settled("V1", "AM", 9:00, true, 10:05, List.of(new Served("S05", 9:21)), List.of("S07"), List.of(), false)
 * }</pre>
 *
 * @param departure when it leaves or left the hub, in seconds of the day; what was ready at the wave's start is loaded
 * @param underway whether it has left; a van is under way at most once
 * @param notBefore the first place after the served ones (the hub, if there is none) is not reached earlier; 0: as it comes
 * @param served where it has been, in this order; only when under way
 * @param first the stops that come next, in this order
 * @param keeps where it has to stop too, in whatever order; like {@code closed} it binds the search, not the evaluation
 * @param closed no stops but those named here
 */
public record Settled(
        String van,
        String wave,
        int departure,
        boolean underway,
        int notBefore,
        List<Served> served,
        List<String> first,
        List<String> keeps,
        boolean closed) {
    public Settled {
        served = List.copyOf(served);
        first = List.copyOf(first);
        keeps = List.copyOf(keeps);
    }

    /** A stop that is over: {@code left} is when the van was ready to go on, in seconds of the day. */
    public record Served(String place, int left) {}

    /** A trip of which nothing is settled. */
    static Settled nothing(String van, DeliveryDay.Wave wave) {
        return new Settled(van, wave.id(), wave.start(), false, 0, List.of(), List.of(), List.of(), false);
    }

    /** The stops with which the trip begins, whatever comes after. */
    public List<String> beginning() {
        List<String> places = new ArrayList<>();
        served.forEach(s -> places.add(s.place()));
        places.addAll(first);
        return places;
    }

    /** The trip with no stop more than settled. */
    public List<String> leastStops() {
        List<String> places = beginning();
        places.addAll(keeps);
        return places;
    }

    /** Whether a person pinned the whole trip: its stops are these, in this order. */
    public boolean pinnedWhole() {
        return closed && !underway && !first.isEmpty() && keeps.isEmpty();
    }

    /** Whether that stop is pinned to this trip. */
    public boolean pinned(String place) {
        return !underway && (first.contains(place) || keeps.contains(place));
    }

    /** What is settled of this trip, which has not begun, when a person gives it these stops. */
    Settled on(List<String> stops) {
        if (closed) {
            return with(stops, List.of(), !stops.isEmpty());
        }
        int same = 0;
        while (same < Math.min(first.size(), stops.size()) && first.get(same).equals(stops.get(same))) {
            same++;
        }
        List<String> others = new ArrayList<>(first.subList(same, first.size()));
        others.addAll(keeps);
        others.retainAll(stops);
        return with(first.subList(0, same), others, false);
    }

    /** The same trip with other stops settled. */
    Settled with(List<String> first, List<String> keeps, boolean closed) {
        return new Settled(van, wave, departure, underway, notBefore, served, first, keeps, closed);
    }

    /** The same trip, which has not begun, leaving at another time. */
    Settled leaving(int departure) {
        return new Settled(van, wave, departure, underway, notBefore, served, first, keeps, closed);
    }

    boolean isOf(String someVan, String someWave) {
        return van.equals(someVan) && wave.equals(someWave);
    }
}
