package org.chaekgil.routing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.Settled;
import org.chaekgil.routing.Usual;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The day file")
class DayFileTest {
    private static final String DAY =
            """
            { "date": "2026-11-24", "hub": "M01",
              "places": [
                {"id": "M01", "name": "완산", "lat": 35.80, "lon": 127.14, "windows": [["09:00", "18:00"]], "stopSeconds": 240, "itemSeconds": 1},
                {"id": "M02", "name": "삼천", "lat": 35.79, "lon": 127.12, "windows": [["13:00", "18:00"], ["09:00", "12:00:30"]]},
                {"id": "S05", "lat": 35.81, "lon": 127.15} ],
              "waves": [ {"id": "AM", "start": "09:00", "end": "12:30", "sortMinutes": 30}, {"id": "PM", "start": "13:30", "end": "17:30"} ],
              "vans": [ {"id": "V1", "capacity": 600}, {"id": "V2", "capacity": 5, "waves": ["PM"]} ],
              "consignments": [ {"id": "C1", "from": "M02", "to": "M01", "items": 7, "ready": "09:30", "dueInWorkingDays": -1, "weight": 2},
                                {"id": "C2", "from": "M01", "to": "M02", "items": 1} ],
              "travel": {"places": ["S05", "M02", "M01"], "seconds": [[0, 1, 2], [3, 0, 5], [6, 7, 0]], "metres": [[0, 10, 20], [30, 0, 50], [60, 70, 0]]},
              "costs": {"perSecond": 1, "perMetre": 2, "perTrip": 3, "perItemNight": 4, "perItemDayLate": 5} }
            """;

    private final DayFile file = new DayFile();

    @Test
    @DisplayName("is read with all its fields, the travel matrix in the order of the places")
    void read() {
        DeliveryDay day = file.parse(DAY);
        assertThat(day.date()).isEqualTo("2026-11-24");
        assertThat(day.place("M02").windows()).containsExactly(new Window(32_400, 43_230), new Window(46_800, 64_800));
        assertThat(day.place("S05").closed()).isTrue();
        assertThat(day.waves())
                .containsExactly(new Wave("AM", 32_400, 45_000, 1_800), new Wave("PM", 48_600, 63_000, 0));
        assertThat(day.vans())
                .extracting(Van::waves)
                .containsExactly(java.util.List.of("AM", "PM"), java.util.List.of("PM"));
        assertThat(day.consignments())
                .containsExactly(
                        new Consignment("C1", "M02", "M01", 7, 34_200, -1, 2),
                        new Consignment("C2", "M01", "M02", 1, 0, 0, 1));
        assertThat(day.travel().seconds(0, 1)).isEqualTo(7);
        assertThat(day.travel().metres(2, 0)).isEqualTo(20);
        assertThat(day.costs()).isEqualTo(new Costs(1, 2, 3, 4, 5));
    }

    @Test
    @DisplayName("is read with what is settled of its trips, a departure left out being the wave's")
    void settled() {
        String begun = DAY.strip()
                .replaceFirst(
                        "\\}$",
                        """
                        , "settled": [
                          {"van": "V1", "wave": "AM", "departure": "09:05", "underway": true, "notBefore": "10:05",
                           "served": [{"place": "S05", "left": "09:21:30"}], "first": ["M02"]},
                          {"van": "V1", "wave": "PM", "keeps": ["M02"], "closed": true}] }""")
                .replace("\"from\": \"M02\", \"to\": \"M01\"", "\"from\": \"V1\", \"to\": \"M01\"");
        DeliveryDay day = file.parse(begun);
        assertThat(day.settled())
                .containsExactly(
                        new Settled(
                                "V1",
                                "AM",
                                32_700,
                                true,
                                36_300,
                                List.of(new Settled.Served("S05", 33_690)),
                                List.of("M02"),
                                List.of(),
                                false),
                        new Settled("V1", "PM", 48_600, false, 0, List.of(), List.of(), List.of("M02"), true));
        assertThat(day.consignments().get(0).from()).isEqualTo("V1");
    }

    @Test
    @DisplayName("is read with what drivers are owed, and with waves that have travel times of their own")
    void driversAndWaves() {
        DeliveryDay day = file.parse(
                with(
                        """
                , "fairness": {"tolerancePercent": 20, "perSecondOver": 6, "perItemOver": 7,
                               "soFar": [{"van": "V2", "seconds": 5400, "items": 310}]},
                  "usual": {"perStopMoved": 8, "routes": [{"van": "V1", "wave": "AM", "places": ["S05", "M02"]}]},
                  "travelByWave": {"PM": {"places": ["M01", "M02", "S05"],
                      "seconds": [[0, 1, 2], [3, 0, 5], [6, 7, 0]], "metres": [[0, 10, 20], [30, 0, 50], [60, 70, 0]]}} }"""));
        assertThat(day.fairness()).isEqualTo(new Fairness(20, 6, 7, List.of(new Fairness.Work("V2", 5_400, 310))));
        assertThat(day.usual())
                .isEqualTo(new Usual(8, List.of(new DeliveryPlan.Route("V1", "AM", List.of("S05", "M02")))));
        assertThat(day.travel("AM").seconds(0, 1)).isEqualTo(7);
        assertThat(day.travel("PM").seconds(0, 1)).isEqualTo(1);

        DeliveryDay without = file.parse(DAY);
        assertThat(without.fairness()).isEqualTo(Fairness.NONE);
        assertThat(without.usual()).isEqualTo(Usual.NONE);
        assertThat(without.travel("PM")).isSameAs(without.travel());
    }

    private static String with(String fields) {
        return DAY.strip().replaceFirst("\\}$", fields);
    }

    @ParameterizedTest
    @DisplayName("is refused when what drivers are owed, or a wave's travel times, are broken")
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "\"fairness\": {\"tolerancePercent\": 2000, \"perSecondOver\": 1, \"perItemOver\": 1}|fairness.tolerancePercent: 2000 is not between 0 and 1000",
                "\"fairness\": {\"tolerancePercent\": 20, \"perSecondOver\": -1, \"perItemOver\": 1}|fairness.perSecondOver: -1 is negative",
                "\"fairness\": {\"tolerancePercent\": 20, \"perSecondOver\": 9000000000000000000, \"perItemOver\": 1}|costs: too large: the price of a bad plan could not be counted",
                "\"usual\": {\"perStopMoved\": 8}|usual.routes: is missing",
                "\"usual\": {\"perStopMoved\": 8, \"routes\": [{\"van\": \"V1\", \"wave\": \"AM\", \"places\": [\"S05\", \"S05\"]}]}|usual.routes: \"S05\" stands twice in the wave \"AM\"",
                "\"travelByWave\": {\"NIGHT\": {}}|travelByWave.NIGHT: is no wave of this day",
            })
    void driversAndWavesRefused(String fields, String message) {
        assertThatThrownBy(() -> file.parse(with(", " + fields + "}")))
                .isInstanceOf(BrokenDay.class)
                .hasMessage(message);
    }

    @Test
    @DisplayName("has travel times estimated when it brings none")
    void estimated() {
        DeliveryDay day = file.parse(DAY.replaceAll("(?m)^ *\"travel\".*$", ""));
        // About 1.11 km south and 1.80 km west of each other: 2.12 km in the air, 2.86 km by street.
        assertThat(day.travel().metres(0, 1)).isBetween(2_800, 2_920);
        assertThat(day.travel().seconds(0, 1)).isBetween(488, 508);
        assertThat(day.travel().seconds(1, 1)).isZero();
    }

    @ParameterizedTest
    @DisplayName("is refused with the field that is broken")
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "\"items\": 7|\"items\": 7.5|consignments[0].items: should be a whole number",
                "\"items\": 7, |''|consignments[0].items: is missing",
                "\"09:30\"|\"9h30\"|consignments[0].ready: should be a time HH:MM or HH:MM:SS",
                "\"hub\": \"M01\"|\"hub\": \"M09\"|hub: \"M09\" is no place of this day",
                "\"2026-11-24\"|\"24.11.\"|date: should be a date YYYY-MM-DD",
                "[3, 0, 5]|[3, 0]|travel.seconds[1]: has 2 entries, travel.places has 3",
                "[3, 0, 5]|[3, 0, -5]|travel.seconds[1][2]: should not be negative",
                "\"S05\", \"M02\"|\"X05\", \"M02\"|travel.places: lacks the place \"S05\"",
                "[[\"09:00\", \"18:00\"]]|[[\"09:00\"]]|places[0].windows[0]: should be two times: from and until",
                "\"capacity\": 600|\"capacity\": \"many\"|vans[0].capacity: should be a whole number",
                "\"waves\": [\"PM\"]|\"waves\": [\"NIGHT\"]|vans[V2].waves: \"NIGHT\" is no wave of this day",
                "\"costs\"|\"vans\"|vans: stands twice",
                "\"vans\": [ {\"id\": \"V1\", \"capacity\": 600}, {\"id\": \"V2\", \"capacity\": 5, \"waves\": [\"PM\"]} ],|''|vans: is missing",
                "\"items\": 7|\"items\": 0|consignments[C1].items: 0 is not between 1 and 1000000000",
                "\"perTrip\": 3|\"perTrip\": -3|costs.perTrip: -3 is negative",
                "\"stopSeconds\": 240|\"stopSeconds\": 900000000|places.stopSeconds: a trip through all places would take 4600000092 seconds",
            })
    void refused(String old, String broken, String message) {
        assertThat(DAY).contains(old);
        assertThatThrownBy(() -> file.parse(DAY.replace(old, broken)))
                .isInstanceOf(BrokenDay.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @DisplayName("is refused with times as they stand in it")
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "[\"13:00\", \"18:00\"]|[\"13:00\", \"09:30\"]|places[1].windows[0][1]: 09:30 is before 13:00, when it begins",
                "\"end\": \"12:30\"|\"end\": \"08:30\"|waves[0].end: 08:30 is before 09:00, when it begins",
                "\"sortMinutes\": 30|\"sortMinutes\": -5|waves[0].sortMinutes: -5 is not between 0 and 2880",
                "\"ready\": \"09:30\"|\"ready\": \"48:01\"|consignments[0].ready: is later than 48:00",
            })
    void times(String old, String broken, String message) {
        refused(old, broken, message);
    }

    @Test
    @DisplayName("is refused with the time at which a van cannot have left")
    void leftTooEarly() {
        String settled =
                """
                , "settled": [ {"van": "V1", "wave": "AM", "departure": "09:05", "underway": true,
                                "served": [{"place": "S05", "left": "09:04:30"}]} ] }""";
        assertThatThrownBy(() -> file.parse(with(settled)))
                .hasMessage("settled[V1 AM].served[S05].left: 09:04:30 is before 09:05");
        assertThatThrownBy(() -> file.parse(with(settled.replace("S05", "X05").replace("09:04:30", "09:20"))))
                .hasMessage("settled[V1 AM].served: \"X05\" is no place of this day");
    }

    @ParameterizedTest
    @DisplayName("is refused with the path of a name that means nothing, and of one that stands twice")
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "\"vans\": [|\"cars\": [|cars: is unknown; known are date, hub",
                "\"stopSeconds\"|\"stopsSeconds\"|places[0].stopsSeconds: is unknown; known are id, name",
                "\"sortMinutes\"|\"sort\"|waves[0].sort: is unknown",
                "\"capacity\": 5|\"capacity\": 5, \"driver\": null|vans[1].driver: is unknown",
                "\"weight\"|\"wieght\"|consignments[0].wieght: is unknown",
                "\"perTrip\"|\"perTour\"|costs.perTour: is unknown",
                "\"seconds\"|\"minutes\"|travel.minutes: is unknown",
                "\"items\": 7|\"items\": 7, \"items\": 8|consignments[0].items: stands twice",
                "\"hub\": \"M01\"|\"hub\": \"M01\", \"date\": \"2026-11-25\"|date: stands twice",
            })
    void names(String old, String broken, String message) {
        assertThat(DAY).contains(old);
        assertThatThrownBy(() -> file.parse(DAY.replace(old, broken)))
                .isInstanceOf(BrokenDay.class)
                .hasMessageStartingWith(message);
    }

    @Test
    @DisplayName("is refused when it is no text")
    void noText(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("day.json"), new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'});
        assertThatThrownBy(() -> file.read(binary))
                .isInstanceOf(BrokenDay.class)
                .hasMessage("file: is no text in UTF-8");
    }

    @Test
    @DisplayName("is read behind a byte order mark, as some editors write it")
    void byteOrderMark(@TempDir Path folder) throws IOException {
        Path marked = Files.writeString(folder.resolve("day.json"), "\uFEFF" + DAY);
        assertThat(file.read(marked)).usingRecursiveComparison().isEqualTo(file.parse(DAY));
    }

    @Test
    @DisplayName("is refused with line and column when it is no JSON")
    void noJson() {
        assertThatThrownBy(() -> file.parse("{ \"date\":\n oops }"))
                .isInstanceOf(BrokenDay.class)
                .hasMessageStartingWith("file: is no JSON: line 2");
        assertThatThrownBy(() -> file.parse("")).isInstanceOf(BrokenDay.class);
        assertThatThrownBy(() -> file.parse("[]")).hasMessage("file: should be an object");
    }
}
