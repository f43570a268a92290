package org.chaekgil.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;

/**
 * What makes a delivery day sound. Bounds are wide: they only keep sums of seconds, metres and items within an {@code int} and
 * money within a {@code long}. Benchmark files, which count in parts of seconds, metres and items, must fit too.
 */
final class DayCheck {
    static final int LATEST = 1_000_000_000;

    static final int MOST_ITEMS = 1_000_000_000;

    private DayCheck() {}

    static void refuseBroken(
            LocalDate date,
            String hub,
            List<Place> places,
            List<Wave> waves,
            List<Van> vans,
            List<Consignment> consignments,
            TravelMatrix travel,
            Costs costs,
            Fairness fairness,
            Usual usual,
            Map<String, TravelMatrix> travelByWave) {
        present("date", date);
        present("hub", hub);
        present("travel", travel);
        present("costs", costs);
        present("fairness", fairness);
        present("usual", usual);
        Set<String> placeIds = new HashSet<>();
        for (Place place : places) {
            check("places", place, placeIds);
        }
        if (!placeIds.contains(hub)) {
            throw new BrokenDay("hub", quoted(hub) + " is no place of this day");
        }
        Set<String> waveIds = new HashSet<>();
        int previousStart = 0;
        for (Wave wave : waves) {
            String at = "waves[" + wave.id() + "]";
            unique("waves", wave.id(), waveIds);
            within(at + ".start", wave.start(), 0, LATEST);
            if (wave.start() < previousStart) {
                throw new BrokenDay(at + ".start", "is before the wave that stands above it");
            }
            previousStart = wave.start();
            notBefore(at + ".end", wave.end(), wave.start());
            within(at + ".sortMinutes", wave.sortSeconds(), 0, LATEST);
        }
        List<TravelMatrix> travels = new ArrayList<>(travelByWave.values());
        travelByWave.keySet().forEach(wave -> known("travelByWave", wave, waveIds, "wave"));
        travels.add(travel);
        for (TravelMatrix some : travels) {
            if (some.size() != places.size()) {
                throw new BrokenDay("travel", "covers " + some.size() + " places, the day has " + places.size());
            }
        }
        Set<String> vanIds = new HashSet<>();
        for (Van van : vans) {
            String at = "vans[" + van.id() + "]";
            unique("vans", van.id(), vanIds);
            within(at + ".capacity", van.capacity(), 0, MOST_ITEMS);
            for (String wave : van.waves()) {
                known(at + ".waves", wave, waveIds, "wave");
            }
            if (twoAtOnce(van, waves)) {
                throw new BrokenDay(
                        at + ".waves", "would have it on the road in two waves at once: their times overlap");
            }
        }
        Set<String> consignmentIds = new HashSet<>();
        for (Consignment consignment : consignments) {
            unique("consignments", consignment.id(), consignmentIds);
            check(consignment, placeIds, vanIds);
        }
        fairness.refuseBroken();
        usual.refuseBroken();
        refuseOverflow(places, waves, vans, consignments, travels, costs, fairness, usual);
    }

    /** Whether that van would have to leave in one of these waves, which stand in the order of their starts, before it is back from another. */
    static boolean twoAtOnce(Van van, List<Wave> waves) {
        int free = 0;
        for (Wave wave : waves) {
            if (van.waves().contains(wave.id())) {
                if (wave.start() < free) {
                    return true;
                }
                free = wave.end();
            }
        }
        return false;
    }

    private static void check(String list, Place place, Set<String> ids) {
        String at = list + "[" + place.id() + "]";
        unique(list, place.id(), ids);
        if (!(Math.abs(place.lat()) <= 90)) {
            throw new BrokenDay(at + ".lat", place.lat() + " is no latitude");
        }
        if (!(Math.abs(place.lon()) <= 180)) {
            throw new BrokenDay(at + ".lon", place.lon() + " is no longitude");
        }
        within(at + ".stopSeconds", place.stopSeconds(), 0, LATEST);
        within(at + ".itemSeconds", place.itemSeconds(), 0, LATEST);
        int before = -1;
        for (Window window : place.windows()) {
            within(at + ".windows", window.opens(), 0, LATEST);
            notBefore(at + ".windows", window.closes(), window.opens());
            if (window.opens() < before) {
                throw new BrokenDay(at + ".windows", "must follow each other without overlap");
            }
            before = window.closes();
        }
    }

    /** {@link SettledCheck} sees that a van from which something goes is under way. */
    private static void check(Consignment consignment, Set<String> placeIds, Set<String> vanIds) {
        String at = "consignments[" + consignment.id() + "]";
        if (!vanIds.contains(consignment.from())) {
            known(at + ".from", consignment.from(), placeIds, "place");
        }
        known(at + ".to", consignment.to(), placeIds, "place");
        if (consignment.from().equals(consignment.to())) {
            throw new BrokenDay(at + ".to", "is the same place as from: it goes nowhere");
        }
        within(at + ".items", consignment.items(), 1, MOST_ITEMS);
        within(at + ".ready", consignment.ready(), 0, LATEST);
        within(at + ".dueInWorkingDays", consignment.dueInWorkingDays(), -1_000, 1_000);
        within(at + ".weight", consignment.weight(), 0, 1_000);
    }

    /** The worst plan of the day must still be countable: every item late, and every trip through all places on the longest ways. */
    private static void refuseOverflow(
            List<Place> places,
            List<Wave> waves,
            List<Van> vans,
            List<Consignment> consignments,
            Collection<TravelMatrix> travels,
            Costs costs,
            Fairness fairness,
            Usual usual) {
        notNegative("costs.perSecond", costs.perSecond());
        notNegative("costs.perMetre", costs.perMetre());
        notNegative("costs.perTrip", costs.perTrip());
        notNegative("costs.perItemNight", costs.perItemNight());
        notNegative("costs.perItemDayLate", costs.perItemDayLate());
        try {
            long items = 0;
            long worst = 0;
            for (Consignment c : consignments) {
                items = Math.addExact(items, c.items());
                long late = Math.multiplyExact(costs.perItemDayLate(), (long) c.weight() * c.daysLateTomorrow());
                worst = Math.addExact(
                        worst, Math.multiplyExact(Math.addExact(costs.perItemNight(), late), (long) c.items()));
            }
            if (items > MOST_ITEMS) {
                throw new BrokenDay("consignments", items + " items are more than the " + MOST_ITEMS + " of one day");
            }
            long legs = places.size() + 1L;
            long slowest = places.stream().mapToInt(Place::itemSeconds).max().orElse(0);
            long stop = places.stream().mapToInt(Place::stopSeconds).max().orElse(0);
            long way = longest(travels, TravelMatrix::longestSeconds);
            long handling = Math.multiplyExact(2 * items, slowest);
            long longest = Math.addExact(stop + way, handling);
            long seconds = Math.addExact(LATEST, Math.multiplyExact(legs, longest));
            if (seconds > Integer.MAX_VALUE) {
                String most = way >= Math.max(stop, handling)
                        ? "travel.seconds"
                        : stop >= handling ? "places.stopSeconds" : "places.itemSeconds";
                throw new BrokenDay(most, "a trip through all places would take " + seconds + " seconds");
            }
            long metres = Math.multiplyExact(legs, longest(travels, TravelMatrix::longestMetres));
            if (metres > Integer.MAX_VALUE) {
                throw new BrokenDay("travel.metres", "a trip through all places would be " + metres + " metres long");
            }
            long trip = Math.addExact(
                    costs.perTrip(),
                    Math.addExact(
                            Math.multiplyExact(costs.perSecond(), seconds),
                            Math.multiplyExact(costs.perMetre(), metres)));
            long trips = (long) waves.size() * Math.max(1, vans.size());
            worst = Math.addExact(worst, Math.multiplyExact(trip, trips));
            worst = Math.addExact(worst, fairness.worst(Math.multiplyExact(seconds, trips), 2 * waves.size() * items));
            Math.addExact(worst, Math.multiplyExact(usual.perStopMoved(), (long) waves.size() * places.size()));
        } catch (ArithmeticException e) {
            throw new BrokenDay("costs", "too large: the price of a bad plan could not be counted");
        }
    }

    private static long longest(Collection<TravelMatrix> travels, ToLongFunction<TravelMatrix> longest) {
        return travels.stream().mapToLong(longest).max().orElse(0);
    }

    static void present(String field, Object value) {
        if (value == null) {
            throw new BrokenDay(field, "is missing");
        }
    }

    static void within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new BrokenDay(field, value + " is not between " + least + " and " + most);
        }
    }

    static void notNegative(String field, long value) {
        if (value < 0) {
            throw new BrokenDay(field, value + " is negative");
        }
    }

    /** Seconds of the day, told as people and files write them. */
    static void notBefore(String field, int time, int earliest) {
        if (time < earliest) {
            throw new BrokenDay(field, clock(time) + " is before " + clock(earliest));
        }
        within(field, time, 0, LATEST);
    }

    private static String clock(int second) {
        String minutes = "%02d:%02d".formatted(second / 3_600, second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + ":%02d".formatted(second % 60);
    }

    static void known(String field, String id, Set<String> ids, String kind) {
        if (id == null || !ids.contains(id)) {
            throw new BrokenDay(field, quoted(id) + " is no " + kind + " of this day");
        }
    }

    private static void unique(String field, String id, Set<String> ids) {
        if (id == null || id.isBlank()) {
            throw new BrokenDay(field, "an id is missing");
        }
        if (!ids.add(id)) {
            throw new BrokenDay(field, "the id " + quoted(id) + " stands twice");
        }
    }

    private static String quoted(String text) {
        return text == null ? "nothing" : '"' + text + '"';
    }
}
