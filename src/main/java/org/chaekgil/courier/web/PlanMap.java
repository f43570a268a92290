package org.chaekgil.courier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chaekgil.routing.DeliveryDay;

/** What the map and the load curves draw. */
record PlanMap(List<Point> places, List<Line> trips) {
    static final PlanMap EMPTY = new PlanMap(List.of(), List.of());

    record Point(String id, String name, double lat, double lon, boolean hub, boolean closed) {}

    /**
     * @param capacity 0: not known
     * @param load the corners of the curve: second of the day, items on board from then on
     */
    record Line(
            String van,
            String wave,
            int waveNumber,
            int colour,
            int capacity,
            int highestLoad,
            List<double[]> way,
            List<int[]> load,
            List<Stop> stops) {}

    /** @param at second of the day at which service starts */
    record Stop(String place, String name, int number, int at, int onBoard) {}

    static PlanMap of(PlanSheet sheet) {
        DeliveryDay day = sheet.plan().input();
        List<Point> points = day.places().stream()
                .map(p -> new Point(p.id(), p.name(), p.lat(), p.lon(), p.id().equals(day.hub()), p.closed()))
                .toList();
        List<String> waves =
                sheet.trips().stream().map(PlanSheet.Leg::wave).distinct().toList();
        List<Line> lines = sheet.trips().stream()
                .map(t -> new Line(
                        t.van(),
                        t.wave(),
                        waves.indexOf(t.wave()),
                        t.colour(),
                        t.capacity(),
                        t.highestLoad(),
                        way(day, t),
                        load(t),
                        stops(t)))
                .toList();
        return new PlanMap(points, lines);
    }

    /**
     * The same to be looked at beside another one: each van's colour by its place among these, so that two maps paint alike, and
     * waves as people call them.
     */
    PlanMap coloured(List<String> vans, UnaryOperator<String> waveName) {
        return new PlanMap(
                places,
                trips.stream()
                        .map(t -> new Line(
                                t.van(),
                                waveName.apply(t.wave()),
                                t.waveNumber(),
                                vans.indexOf(t.van()) % PlanSheet.COLOURS,
                                t.capacity(),
                                t.highestLoad(),
                                t.way(),
                                t.load(),
                                t.stops()))
                        .toList());
    }

    private static List<double[]> way(DeliveryDay day, PlanSheet.Leg trip) {
        List<double[]> way = new ArrayList<>();
        way.add(at(day, day.hub()));
        trip.made().forEach(s -> way.add(at(day, s.place())));
        if (!trip.broken()) {
            way.add(at(day, day.hub()));
        }
        return way;
    }

    private static double[] at(DeliveryDay day, String place) {
        DeliveryDay.Place p = day.place(place);
        return new double[] {p.lat(), p.lon()};
    }

    /** At each stop what is for it gets off when service starts; what it gives is on board when the van leaves. */
    private static List<int[]> load(PlanSheet.Leg trip) {
        List<int[]> load = new ArrayList<>();
        load.add(new int[] {trip.departs().toSecondOfDay(), trip.firstLoad()});
        for (PlanSheet.Stop stop : trip.made()) {
            load.add(new int[] {stop.starts().toSecondOfDay(), stop.onBoard() - stop.load()});
            load.add(new int[] {stop.leaves().toSecondOfDay(), stop.onBoard()});
        }
        int back = trip.returns().toSecondOfDay();
        load.add(new int[] {back, 0});
        return load;
    }

    private static List<Stop> stops(PlanSheet.Leg trip) {
        return trip.made().stream()
                .map(s -> new Stop(s.place(), s.name(), s.number(), s.starts().toSecondOfDay(), s.onBoard()))
                .toList();
    }
}
