package org.chaekgil.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;

/**
 * A small day to write tests with: the hub H and the libraries A, B, C in a row, each 600 s and 1,000 m from the one before. A
 * stop takes 100 s and 1 s an item. Waves 09:00-12:00 and 13:00-17:00, sorting 30 minutes; one van V of 100 items.
 */
public final class DayFixture {
    public static final int NINE = 9 * 3_600;
    public static final LocalDate DATE = LocalDate.of(2026, 11, 24);

    private final List<Place> places = new ArrayList<>();
    private List<Wave> waves =
            List.of(new Wave("AM", NINE, 12 * 3_600, 1_800), new Wave("PM", 13 * 3_600, 17 * 3_600, 0));
    private List<Van> vans = List.of(new Van("V", 100, List.of("AM", "PM")));
    private final List<Consignment> consignments = new ArrayList<>();
    private Costs costs = new Costs(5, 3, 10_000, 300, 2_000);

    public DayFixture() {
        for (String id : List.of("H", "A", "B", "C")) {
            places.add(new Place(id, id, 35.8, 127.1, List.of(new Window(0, 86_400)), 100, 1));
        }
    }

    public DayFixture windows(String place, Window... windows) {
        places.replaceAll(p -> p.id().equals(place)
                ? new Place(place, place, p.lat(), p.lon(), List.of(windows), p.stopSeconds(), p.itemSeconds())
                : p);
        return this;
    }

    public DayFixture waves(Wave... all) {
        waves = List.of(all);
        return this;
    }

    public DayFixture vans(Van... all) {
        vans = List.of(all);
        return this;
    }

    public DayFixture costs(Costs other) {
        costs = other;
        return this;
    }

    /** Ready at nine, promised for tomorrow, weight 1. */
    public DayFixture sends(String id, String from, String to, int items) {
        return sends(new Consignment(id, from, to, items, NINE, 1, 1));
    }

    public DayFixture sends(Consignment consignment) {
        consignments.add(consignment);
        return this;
    }

    public DeliveryDay day() {
        return settled();
    }

    /** The same ways, each taking so many times as long. */
    public static TravelMatrix slower(DeliveryDay day, int times) {
        Map<DeliveryDay.Place, Integer> position = new HashMap<>();
        day.places().forEach(p -> position.put(p, position.size()));
        return TravelMatrix.of(
                day.places(),
                (from, to) -> new TravelMatrix.Way(
                        times * day.travel().seconds(position.get(from), position.get(to)),
                        day.travel().metres(position.get(from), position.get(to))));
    }

    public DeliveryDay settled(Settled... settled) {
        int n = places.size();
        int[][] seconds = new int[n][n];
        int[][] metres = new int[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                seconds[from][to] = 600 * Math.abs(from - to);
                metres[from][to] = 1_000 * Math.abs(from - to);
            }
        }
        return new DeliveryDay(
                DATE,
                "H",
                places,
                waves,
                vans,
                consignments,
                TravelMatrix.of(seconds, metres),
                costs,
                List.of(settled));
    }
}
