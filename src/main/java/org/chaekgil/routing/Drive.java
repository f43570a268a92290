package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;
import org.chaekgil.routing.PlanEvaluator.Whereabouts;

/** One van's way through one wave, driven once for {@link PlanEvaluator}. */
final class Drive {
    /** What a stop at a place that is closed all day costs, in seconds outside its window. */
    private static final int CLOSED_ALL_DAY = 86_400;

    private final DeliveryDay day;
    private final Map<String, Integer> positions;
    private final Map<String, Set<Whereabouts>> shelves;
    private final Wave wave;
    private final Van van;
    private final Settled settled;
    private final List<String> places;
    private final List<Whereabouts> board = new ArrayList<>();

    private int now;
    private int metres;
    private int mostOnBoard;
    private long outsideWindows;

    /** {@code shelves}: what may lie at each place; what is found there is asked whether it does. */
    Drive(
            DeliveryDay day,
            Map<String, Integer> positions,
            Map<String, Set<Whereabouts>> shelves,
            Wave wave,
            Van van,
            List<String> places) {
        this.day = day;
        this.positions = positions;
        this.shelves = shelves;
        this.wave = wave;
        this.van = van;
        this.places = places;
        this.settled = day.settled(van.id(), wave);
        this.now = settled.departure();
    }

    /** A van under way has its load. */
    void loadAtHub() {
        Set<String> stops = Set.copyOf(places);
        for (Whereabouts item : shelf(settled.underway() ? van.id() : day.hub())) {
            boolean ours = settled.underway()
                    ? item.waitsAt(van.id(), Integer.MAX_VALUE)
                    : item.waitsAt(day.hub(), wave.start()) && stops.contains(item.consignment.to());
            if (ours) {
                item.board();
                board.add(item);
            }
        }
        mostOnBoard = itemsOnBoard();
    }

    /** Drives; to be called once, after {@link #loadAtHub()}. */
    Trip run() {
        List<Stop> stops = new ArrayList<>();
        String here = day.hub();
        for (Settled.Served over : settled.served()) {
            go(here, over.place());
            now = over.left();
            stops.add(new Stop(over.place(), now, now, now, List.of(), List.of(), itemsOnBoard()));
            here = over.place();
        }
        boolean first = true;
        for (String place : places.subList(stops.size(), places.size())) {
            go(here, place);
            now = first ? Math.max(now, settled.notBefore()) : now;
            first = false;
            stops.add(serve(day.place(place)));
            here = place;
        }
        go(here, day.hub());
        now = first ? Math.max(now, settled.notBefore()) : now;
        for (Whereabouts item : board) {
            if (item.consignment.to().equals(day.hub())) {
                item.deliver(now);
            } else {
                item.layDown(day.hub(), now + wave.sortSeconds());
                shelves.computeIfAbsent(day.hub(), hub -> new LinkedHashSet<>()).add(item);
            }
        }
        return new Trip(van.id(), wave.id(), settled.departure(), now, metres, stops);
    }

    long hardLoss() {
        return outsideWindows + Math.max(0, now - wave.end()) + Math.max(0, mostOnBoard - van.capacity());
    }

    long cost() {
        return day.costs().perTrip()
                + day.costs().perSecond() * (now - settled.departure())
                + day.costs().perMetre() * metres;
    }

    private void go(String from, String to) {
        TravelMatrix travel = day.travel(wave.id());
        now += travel.seconds(positions.get(from), positions.get(to));
        metres += travel.metres(positions.get(from), positions.get(to));
    }

    private Stop serve(Place place) {
        int arrival = now;
        int start = startOfService(place, arrival);
        List<Whereabouts> unloaded = board.stream()
                .filter(item -> item.consignment.to().equals(place.id()))
                .toList();
        unloaded.forEach(item -> item.deliver(start));
        board.removeIf(item -> item.delivered);
        List<Whereabouts> loaded = shelf(place.id()).stream()
                .filter(item -> item.waitsAt(place.id(), start))
                .toList();
        loaded.forEach(Whereabouts::board);
        board.addAll(loaded);
        mostOnBoard = Math.max(mostOnBoard, itemsOnBoard());
        now = start + place.stopSeconds() + place.itemSeconds() * (items(unloaded) + items(loaded));
        return new Stop(place.id(), arrival, start, now, ids(unloaded), ids(loaded), itemsOnBoard());
    }

    /** At once if the place is open, else when it next opens; after its last closing at once too, and that is counted. */
    private int startOfService(Place place, int arrival) {
        if (place.closed()) {
            outsideWindows += CLOSED_ALL_DAY;
            return arrival;
        }
        for (Window window : place.windows()) {
            if (arrival <= window.closes()) {
                return Math.max(arrival, window.opens());
            }
        }
        outsideWindows +=
                arrival - place.windows().get(place.windows().size() - 1).closes();
        return arrival;
    }

    private Set<Whereabouts> shelf(String place) {
        return shelves.getOrDefault(place, Set.of());
    }

    private int itemsOnBoard() {
        return items(board);
    }

    private static int items(List<Whereabouts> some) {
        return some.stream().mapToInt(item -> item.consignment.items()).sum();
    }

    private static List<String> ids(List<Whereabouts> some) {
        return some.stream().map(item -> item.consignment.id()).sorted().toList();
    }
}
