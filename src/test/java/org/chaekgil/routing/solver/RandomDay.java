package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chaekgil.routing.DayFixture;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.Settled;
import org.chaekgil.routing.TravelMatrix;
import org.chaekgil.routing.Usual;

/** Odd little days, the same for the same seed: closed places, split windows, tight vans, one to three waves, some overlapping, for other vans. */
final class RandomDay {
    private final Random random;

    RandomDay(long seed) {
        random = new Random(seed);
    }

    DeliveryDay day() {
        int n = 2 + random.nextInt(9);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            places.add(new Place(
                    "P" + i,
                    "P" + i,
                    35.7 + random.nextDouble() / 5,
                    127 + random.nextDouble() / 5,
                    windows(),
                    random.nextInt(300),
                    random.nextInt(4)));
        }
        List<Wave> waves = new ArrayList<>();
        int start = 8 * 3_600;
        for (int w = 0; w < 1 + random.nextInt(3); w++) {
            waves.add(new Wave("W" + w, start, start + random.nextInt(3 * 3_600), 60 * random.nextInt(40)));
            start += random.nextInt(4 * 3_600);
        }
        List<Van> vans = new ArrayList<>();
        for (int v = 0; v < random.nextInt(4); v++) {
            List<String> runs = new ArrayList<>();
            int back = 0;
            for (Wave wave : waves) {
                if (random.nextInt(4) > 0 && wave.start() >= back) {
                    runs.add(wave.id());
                    back = wave.end();
                }
            }
            vans.add(new Van("V" + v, random.nextInt(80), runs));
        }
        List<Consignment> consignments = new ArrayList<>();
        for (int c = 0; c < random.nextInt(60); c++) {
            int from = random.nextInt(n);
            int to = (from + 1 + random.nextInt(n - 1)) % n;
            consignments.add(new Consignment(
                    "C" + c,
                    "P" + from,
                    "P" + to,
                    Math.max(1, random.nextInt(9)),
                    7 * 3_600 + 1_800 * random.nextInt(16),
                    random.nextInt(5) - 2,
                    random.nextInt(4)));
        }
        TravelMatrix travel = TravelMatrix.of(
                places, (from, to) -> new TravelMatrix.Way(random.nextInt(2_000), random.nextInt(20_000)));
        Costs costs =
                new Costs(random.nextInt(10), random.nextInt(10), random.nextInt(9_999), random.nextInt(500), 900);
        return new DeliveryDay(
                DayFixture.DATE, "P" + random.nextInt(n), places, waves, vans, consignments, travel, costs);
    }

    /** The same day; one in two has drivers with wishes, one in two waves with travel times of their own. */
    DeliveryDay varied(DeliveryDay day) {
        DeliveryDay withDrivers = random.nextBoolean() ? day : withDrivers(day);
        return random.nextBoolean() ? withDrivers : withTravelByWave(withDrivers);
    }

    /** The same day with drivers who want like shares and their usual stops; what they did so far is odd too. */
    DeliveryDay withDrivers(DeliveryDay day) {
        List<Fairness.Work> soFar = new ArrayList<>();
        for (Van van : day.vans()) {
            if (random.nextInt(4) == 0) {
                soFar.add(new Fairness.Work(van.id(), random.nextInt(9_000), random.nextInt(60)));
            }
        }
        Fairness fairness =
                new Fairness(random.nextInt(120), random.nextInt(5), random.nextInt(3) * random.nextInt(700), soFar);
        return day.withDrivers(fairness, new Usual(random.nextInt(3) * random.nextInt(9_999), routes(day)));
    }

    /** The same day with some waves in which the ways take other times. */
    DeliveryDay withTravelByWave(DeliveryDay day) {
        Map<String, TravelMatrix> byWave = new HashMap<>();
        for (Wave wave : day.waves()) {
            if (random.nextInt(3) > 0) {
                byWave.put(
                        wave.id(),
                        TravelMatrix.of(
                                day.places(),
                                (from, to) -> new TravelMatrix.Way(random.nextInt(2_500), random.nextInt(20_000))));
            }
        }
        return day.withTravelByWave(byWave);
    }

    /** A small city on an ordinary day: twelve libraries open all day, two vans, two waves. */
    DeliveryDay cityDay() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double lat = 35.8 + random.nextDouble() / 20;
            double lon = 127.1 + random.nextDouble() / 20;
            places.add(new Place("P" + i, "P" + i, lat, lon, List.of(new Window(9 * 3_600, 18 * 3_600)), 180, 1));
        }
        List<Wave> waves = List.of(new Wave("AM", 9 * 3_600, 45_000, 1_800), new Wave("PM", 48_600, 17 * 3_600, 1_800));
        List<Van> vans = List.of(new Van("V1", 150, List.of("AM", "PM")), new Van("V2", 150, List.of("AM", "PM")));
        List<Consignment> consignments = new ArrayList<>();
        for (int c = 0; c < 80; c++) {
            int from = random.nextInt(12);
            int to = (from + 1 + random.nextInt(11)) % 12;
            int ready = (9 + 3 * random.nextInt(2)) * 3_600;
            consignments.add(
                    new Consignment("C" + c, "P" + from, "P" + to, 1 + random.nextInt(6), ready, random.nextInt(3), 1));
        }
        return new DeliveryDay(
                DayFixture.DATE, "P0", places, waves, vans, consignments, TravelMatrix.estimated(places), Costs.USUAL);
    }

    /** The same day after it has begun: vans under way with some of the load, and trips of which something shall stay. */
    DeliveryDay begun(DeliveryDay day) {
        List<Settled> settled = new ArrayList<>();
        List<String> away = new ArrayList<>();
        for (Route route : routes(day)) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            Wave wave = day.waves().stream()
                    .filter(w -> w.id().equals(route.wave()))
                    .findFirst()
                    .orElseThrow();
            boolean underway = !away.contains(route.van()) && random.nextBoolean();
            if (underway) {
                away.add(route.van());
            }
            List<Settled.Served> served = new ArrayList<>();
            int[] ends = {random.nextInt(4), random.nextInt(3), random.nextInt(3)};
            int until = Math.min(route.places().size(), underway ? ends[0] : 0);
            int time = wave.start() + random.nextInt(1_800) - 600;
            int departure = time;
            for (String place : route.places().subList(0, until)) {
                time += random.nextInt(2_000);
                served.add(new Settled.Served(place, time));
            }
            int firstEnd = Math.min(route.places().size(), until + ends[1]);
            int keepsEnd = Math.min(route.places().size(), firstEnd + ends[2]);
            settled.add(new Settled(
                    route.van(),
                    route.wave(),
                    departure,
                    underway,
                    random.nextBoolean() ? 0 : time + random.nextInt(3_000),
                    served,
                    route.places().subList(until, firstEnd),
                    route.places().subList(firstEnd, keepsEnd),
                    random.nextInt(5) == 0));
        }
        List<Consignment> consignments = new ArrayList<>();
        for (Consignment c : day.consignments()) {
            String from = away.isEmpty() || random.nextInt(3) > 0 ? c.from() : away.get(random.nextInt(away.size()));
            consignments.add(
                    new Consignment(c.id(), from, c.to(), c.items(), c.ready(), c.dueInWorkingDays(), c.weight()));
        }
        return new DeliveryDay(
                day.date(),
                day.hub(),
                day.places(),
                day.waves(),
                day.vans(),
                consignments,
                day.travel(),
                day.costs(),
                settled);
    }

    /** One van, two rounds too short for all that could be done in them. */
    DeliveryDay tinyDay(int libraries) {
        List<Wave> waves =
                List.of(new Wave("AM", 9 * 3_600, 37_800, 1_800), new Wave("PM", 48_600, 14 * 3_600 + 1_800, 1_800));
        return city(libraries, 1, 40 * libraries, waves, 0.06);
    }

    /** A city with 70 items a day and library, one van for every 17 libraries. */
    DeliveryDay largeDay(int libraries) {
        List<Wave> waves = List.of(new Wave("AM", 9 * 3_600, 45_000, 1_800), new Wave("PM", 48_600, 17 * 3_600, 1_800));
        return city(libraries, (libraries + 16) / 17, 70 * libraries, waves, 0.12);
    }

    private DeliveryDay city(int libraries, int vanCount, int items, List<Wave> waves, double degrees) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i <= libraries; i++) {
            double lat = 35.8 + random.nextDouble() * degrees;
            double lon = 127.1 + random.nextDouble() * degrees;
            places.add(new Place("P" + i, "P" + i, lat, lon, List.of(new Window(9 * 3_600, 18 * 3_600)), 200, 1));
        }
        List<Van> vans = new ArrayList<>();
        for (int v = 0; v < vanCount; v++) {
            vans.add(new Van("V" + v, 600, List.of("AM", "PM")));
        }
        List<Consignment> consignments = new ArrayList<>();
        for (int c = 0; items > 0; c++) {
            int from = random.nextInt(libraries + 1);
            int to = (from + 1 + random.nextInt(libraries)) % (libraries + 1);
            int some = Math.min(items, 1 + random.nextInt(3));
            int ready = random.nextInt(4) == 0 ? 12 * 3_600 : 9 * 3_600;
            int due = random.nextInt(4) - 1;
            consignments.add(new Consignment("C" + c, "P" + from, "P" + to, some, ready, due, due > 0 ? 1 : 2));
            items -= some;
        }
        return new DeliveryDay(
                DayFixture.DATE, "P0", places, waves, vans, consignments, TravelMatrix.estimated(places), Costs.USUAL);
    }

    private List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        int opens = 6 * 3_600 + random.nextInt(3 * 3_600);
        for (int w = 0; w < random.nextInt(3); w++) {
            int closes = opens + random.nextInt(5 * 3_600);
            windows.add(new Window(opens, closes));
            opens = closes + 1 + random.nextInt(3_600);
        }
        return windows;
    }

    /** Any plan of the day, good or bad: closed places and overfull vans included. */
    List<Route> routes(DeliveryDay day) {
        List<Route> routes = new ArrayList<>();
        for (Wave wave : day.waves()) {
            List<String> left = new ArrayList<>(day.places().stream()
                    .map(Place::id)
                    .filter(p -> !p.equals(day.hub()))
                    .toList());
            Collections.shuffle(left, random);
            for (Van van : day.vans()) {
                if (van.waves().contains(wave.id())) {
                    int count = random.nextInt(left.size() + 1);
                    routes.add(new Route(van.id(), wave.id(), left.subList(0, count)));
                    left.subList(0, count).clear();
                }
            }
        }
        return routes;
    }
}
