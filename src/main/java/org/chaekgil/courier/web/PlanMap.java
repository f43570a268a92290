package org.chaekgil.courier.web;

import java.util.ArrayList;
import java.util.List;
import org.chaekgil.routing.DeliveryDay;

/** What the map draws. */
record PlanMap(List<Point> places, List<Line> trips) {
    record Point(String id, String name, double lat, double lon, boolean hub, boolean closed) {}

    record Line(String van, String wave, int waveNumber, int colour, List<double[]> way) {}

    static PlanMap of(PlanSheet sheet) {
        DeliveryDay day = sheet.plan().input();
        List<Point> points = day.places().stream()
                .map(p -> new Point(p.id(), p.name(), p.lat(), p.lon(), p.id().equals(day.hub()), p.closed()))
                .toList();
        List<String> waves =
                sheet.trips().stream().map(PlanSheet.Leg::wave).distinct().toList();
        List<Line> lines = sheet.trips().stream()
                .map(t -> {
                    List<double[]> way = new ArrayList<>();
                    way.add(at(day, day.hub()));
                    t.stops().forEach(s -> way.add(at(day, s.place())));
                    way.add(at(day, day.hub()));
                    return new Line(t.van(), t.wave(), waves.indexOf(t.wave()), t.colour(), way);
                })
                .toList();
        return new PlanMap(points, lines);
    }

    private static double[] at(DeliveryDay day, String place) {
        DeliveryDay.Place p = day.place(place);
        return new double[] {p.lat(), p.lon()};
    }
}
