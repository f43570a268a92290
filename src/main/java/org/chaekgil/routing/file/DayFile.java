package org.chaekgil.routing.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.GreatCircle;
import org.chaekgil.routing.Settled;
import org.chaekgil.routing.TravelMatrix;

/**
 * Reads a delivery day from JSON:
 *
 * <pre>{@code
 * { "date": "2026-11-24", "hub": "M01",
 *   "places": [ {"id": "M01", "name": "...", "lat": 35.80, "lon": 127.14, "windows": [["09:00", "18:00"]],
 *                "stopSeconds": 240, "itemSeconds": 1} ],
 *   "waves":  [ {"id": "AM", "start": "09:00", "end": "12:30", "sortMinutes": 30} ],
 *   "vans":   [ {"id": "V1", "capacity": 600, "waves": ["AM"]} ],
 *   "consignments": [ {"id": "C1", "from": "M02", "to": "S05", "items": 7, "ready": "09:00",
 *                      "dueInWorkingDays": 1, "weight": 1} ],
 *   "travel": {"places": ["M01", "M02"], "seconds": [[0, 600], [610, 0]], "metres": [[0, 3200], [3300, 0]]},
 *   "costs":  {"perSecond": 5000, "perMetre": 300, "perTrip": 10000000, "perItemNight": 300000,
 *              "perItemDayLate": 2000000},
 *   "settled": [ {"van": "V1", "wave": "AM", "departure": "09:05", "underway": true, "notBefore": "10:05",
 *                 "served": [ {"place": "S05", "left": "09:21"} ], "first": ["S07"], "keeps": [], "closed": false} ],
 *   "fairness": {"tolerancePercent": 20, "perSecondOver": 1000, "perItemOver": 10000,
 *                "soFar": [ {"van": "V1", "seconds": 5400, "items": 310} ]},
 *   "usual": {"perStopMoved": 1000000, "routes": [ {"van": "V1", "wave": "AM", "places": ["S05", "S07"]} ]},
 *   "travelByWave": {"PM": {"places": ["M01", "M02"], "seconds": [[0, 700], [710, 0]], "metres": [[0, 3200], [3300, 0]]}} }
 * }</pre>
 *
 * Other names than these, and a name that stands twice, are refused. {@code origin} of a travel matrix is ours.
 *
 * <p>Times are {@code HH:MM} or {@code HH:MM:SS}. {@code windows} empty or left out: closed today. A van's {@code waves} left out:
 * all. {@code travel} left out: estimated, see {@link org.chaekgil.routing.GreatCircle}. {@code costs} left out:
 * {@link Costs#USUAL}. {@code settled} left out: nothing, and all of it but van and wave may be left out, see {@link Settled};
 * {@code from} of a consignment may then name a van under way. {@code fairness}, its {@code soFar} and {@code usual} left out: drivers'
 * shares and habits cost nothing, see {@link org.chaekgil.routing.Fairness} and {@link org.chaekgil.routing.Usual}. {@code travelByWave} has ways like {@code travel} for waves in which those do not hold. Of a consignment, {@code ready} (00:00), {@code dueInWorkingDays} (0) and {@code weight} (1) may be left
 * out.
 */
public final class DayFile {
    private static final int TWO_DAYS = 2 * 86_400;

    private final TravelMatrix.Ways ways;

    public DayFile() {
        this(new GreatCircle());
    }

    /** {@code ways}: the travel times to use for days that bring none. */
    public DayFile(TravelMatrix.Ways ways) {
        this.ways = ways;
    }

    /** Refuses what is no JSON or no sound day with {@link BrokenDay}. */
    public DeliveryDay read(Path file) throws IOException {
        try {
            return parse(withoutMark(Files.readString(file)));
        } catch (CharacterCodingException e) {
            throw new BrokenDay("file", "is no text in UTF-8");
        }
    }

    /** Some editors begin each text with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Refuses what is no JSON or no sound day with {@link BrokenDay}. */
    public DeliveryDay parse(String text) {
        return day(StrictJson.parse(text));
    }

    private DeliveryDay day(Field file) {
        file.only(
                "date",
                "hub",
                "places",
                "waves",
                "vans",
                "consignments",
                "travel",
                "costs",
                "settled",
                "fairness",
                "usual",
                "travelByWave");
        List<Wave> waves = file.get("waves").list(DayFile::wave);
        List<String> everyWave = waves.stream().map(Wave::id).toList();
        List<Place> places = file.get("places").list(DayFile::place);
        Field travel = file.get("travel");
        return new DeliveryDay(
                date(file.get("date")),
                file.get("hub").text(),
                places,
                waves,
                file.get("vans").list(van -> van(van, everyWave)),
                file.get("consignments").list(DayFile::consignment),
                travel.present() ? matrix(travel, places) : TravelMatrix.of(places, ways),
                file.get("costs").present() ? costs(file.get("costs")) : Costs.USUAL,
                file.get("settled").present()
                        ? file.get("settled").list(settled -> settled(settled, waves))
                        : List.of(),
                DriverFields.fairness(file.get("fairness")),
                DriverFields.usual(file.get("usual")),
                byWave(file.get("travelByWave"), everyWave, places));
    }

    /** A round may end after midnight, not later. */
    private static int time(Field field) {
        if (field.time() > TWO_DAYS) {
            throw field.broken("is later than 48:00");
        }
        return field.time();
    }

    private static LocalDate date(Field field) {
        try {
            return LocalDate.parse(field.text());
        } catch (DateTimeParseException e) {
            throw field.broken("should be a date YYYY-MM-DD");
        }
    }

    private static Place place(Field place) {
        place.only("id", "name", "lat", "lon", "windows", "stopSeconds", "itemSeconds");
        String id = place.get("id").text();
        Field windows = place.get("windows");
        return new Place(
                id,
                place.get("name").present() ? place.get("name").text() : id,
                place.get("lat").present() ? place.get("lat").decimal() : 0,
                place.get("lon").present() ? place.get("lon").decimal() : 0,
                windows.present()
                        ? windows.list(DayFile::window).stream()
                                .sorted(BY_OPENING)
                                .toList()
                        : List.of(),
                place.get("stopSeconds").number(0),
                place.get("itemSeconds").number(0));
    }

    private static final Comparator<Window> BY_OPENING = Comparator.comparingInt(Window::opens);

    private static Window window(Field window) {
        List<Field> ends = window.elements();
        if (ends.size() != 2) {
            throw window.broken("should be two times: from and until");
        }
        return new Window(time(ends.get(0)), notBefore(ends.get(0), ends.get(1)));
    }

    private static int notBefore(Field start, Field end) {
        if (time(end) < time(start)) {
            throw end.broken(end.text() + " is before " + start.text() + ", when it begins");
        }
        return time(end);
    }

    private static Wave wave(Field wave) {
        wave.only("id", "start", "end", "sortMinutes");
        return new Wave(
                wave.get("id").text(),
                time(wave.get("start")),
                notBefore(wave.get("start"), wave.get("end")),
                60 * wave.get("sortMinutes").within(0, TWO_DAYS / 60, 0));
    }

    private static Van van(Field van, List<String> everyWave) {
        Field waves = van.only("id", "capacity", "waves").get("waves");
        return new Van(
                van.get("id").text(),
                van.get("capacity").number(),
                waves.present() ? waves.list(Field::text) : everyWave);
    }

    private static Consignment consignment(Field consignment) {
        consignment.only("id", "from", "to", "items", "ready", "dueInWorkingDays", "weight");
        Field ready = consignment.get("ready");
        return new Consignment(
                consignment.get("id").text(),
                consignment.get("from").text(),
                consignment.get("to").text(),
                consignment.get("items").number(),
                ready.present() ? time(ready) : 0,
                consignment.get("dueInWorkingDays").number(0),
                consignment.get("weight").number(1));
    }

    private static Settled settled(Field settled, List<Wave> waves) {
        settled.only("van", "wave", "departure", "underway", "notBefore", "served", "first", "keeps", "closed");
        String wave = settled.get("wave").text();
        Field departure = settled.get("departure");
        int start = waves.stream()
                .filter(w -> w.id().equals(wave))
                .mapToInt(Wave::start)
                .findFirst()
                .orElse(0);
        return new Settled(
                settled.get("van").text(),
                wave,
                departure.present() ? time(departure) : start,
                settled.get("underway").flag(),
                settled.get("notBefore").present() ? time(settled.get("notBefore")) : 0,
                settled.get("served").listOrNone(DayFile::served),
                settled.get("first").listOrNone(Field::text),
                settled.get("keeps").listOrNone(Field::text),
                settled.get("closed").flag());
    }

    private static Settled.Served served(Field served) {
        served.only("place", "left");
        return new Settled.Served(served.get("place").text(), time(served.get("left")));
    }

    private static Costs costs(Field costs) {
        costs.only("perSecond", "perMetre", "perTrip", "perItemNight", "perItemDayLate");
        return new Costs(
                costs.get("perSecond").longNumber(),
                costs.get("perMetre").longNumber(),
                costs.get("perTrip").longNumber(),
                costs.get("perItemNight").longNumber(),
                costs.get("perItemDayLate").longNumber());
    }

    private static Map<String, TravelMatrix> byWave(Field field, List<String> waves, List<Place> places) {
        Map<String, TravelMatrix> travel = new HashMap<>();
        if (field.present()) {
            for (String wave : field.names()) {
                if (!waves.contains(wave)) {
                    throw field.get(wave).broken("is no wave of this day");
                }
                travel.put(wave, matrix(field.get(wave), places));
            }
        }
        return travel;
    }

    /** The file's rows are in an order of their own and may cover more places than the day has. */
    private static TravelMatrix matrix(Field travel, List<Place> places) {
        travel.only("places", "seconds", "metres", "origin");
        List<String> order = travel.get("places").list(Field::text);
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            rows.put(order.get(i), i);
        }
        for (Place place : places) {
            if (!rows.containsKey(place.id())) {
                throw travel.get("places").broken("lacks the place \"" + place.id() + '"');
            }
        }
        int[] pick = places.stream().mapToInt(p -> rows.get(p.id())).toArray();
        return TravelMatrix.of(
                        picked(travel.get("seconds"), order.size(), pick),
                        picked(travel.get("metres"), order.size(), pick))
                .from(origin(travel.get("origin")));
    }

    /** Kept with a day of ours; whoever brings a matrix knows where it is from. */
    private static TravelMatrix.Origin origin(Field field) {
        return Arrays.stream(TravelMatrix.Origin.values())
                .filter(o -> field.present() && o.name().equals(field.text()))
                .findFirst()
                .orElse(TravelMatrix.Origin.GIVEN);
    }

    private static int[][] picked(Field matrix, int size, int[] pick) {
        List<Field> rows = sized(matrix, size);
        int[][] picked = new int[pick.length][pick.length];
        for (int from = 0; from < pick.length; from++) {
            List<Field> row = sized(rows.get(pick[from]), size);
            for (int to = 0; to < pick.length; to++) {
                picked[from][to] = row.get(pick[to]).notNegative();
            }
        }
        return picked;
    }

    private static List<Field> sized(Field list, int size) {
        List<Field> elements = list.elements();
        if (elements.size() != size) {
            throw list.broken("has " + elements.size() + " entries, travel.places has " + size);
        }
        return elements;
    }
}
