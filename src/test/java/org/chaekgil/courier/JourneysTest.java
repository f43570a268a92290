package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningHours;
import org.chaekgil.network.OpeningRules;
import org.chaekgil.network.WeeklyCalendar;
import org.chaekgil.request.Promise.Source;
import org.chaekgil.request.Promise.Way;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tuesday's plan is published, all other days are expected to be alike; library C is closed on Wednesdays. */
@DisplayName("A book's journey")
class JourneysTest {
    private static final LibraryId HUB = new LibraryId("H1");
    private static final LibraryId A = new LibraryId("A1");
    private static final LibraryId B = new LibraryId("B1");
    private static final LibraryId C = new LibraryId("C1");
    private static final LibraryId NOWHERE = new LibraryId("N1");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final List<LocalDate> asked = new ArrayList<>();
    private final Journeys journeys = new Journeys(this::rides, calendar(), HUB);

    @Test
    @DisplayName("is direct when the van that takes it stops there later")
    void direct() {
        assertThat(journeys.from(A, B, at("09:30")))
                .contains(new Journey(at("10:00"), at("11:00"), Way.DIRECT, Source.PUBLISHED));
    }

    @Test
    @DisplayName("leads over the hub when that van was there before: the next wave brings it")
    void overTheHub() {
        assertThat(journeys.from(B, A, at("09:30")))
                .contains(new Journey(at("11:00"), at("16:00"), Way.HUB, Source.PUBLISHED));
    }

    @Test
    @DisplayName("begins with the next van that still comes after the book is picked, on the next day if need be")
    void nextVan() {
        assertThat(journeys.from(A, B, at("10:01")))
                .as("the afternoon's van comes to B first, so it sleeps at the hub")
                .contains(new Journey(at("16:00"), at("11:00").plusDays(1), Way.HUB, Source.EXPECTED));
        assertThat(journeys.from(A, B, at("16:01")))
                .contains(new Journey(at("10:00").plusDays(1), at("11:00").plusDays(1), Way.DIRECT, Source.EXPECTED));
    }

    @Test
    @DisplayName("does not lead into a library on its closing day")
    void closed() {
        assertThat(journeys.from(C, A, at("15:00")).orElseThrow().boards())
                .isEqualTo(at("14:30").plusDays(2));
        assertThat(journeys.from(A, C, at("16:00")).orElseThrow().arrives())
                .isEqualTo(at("14:30").plusDays(2));
    }

    @Test
    @DisplayName("ends at the hub when the van is back, and starts there with a van that leaves")
    void hub() {
        assertThat(journeys.from(A, HUB, at("09:00")).orElseThrow().arrives()).isEqualTo(at("12:00"));
        assertThat(journeys.from(HUB, A, at("08:00")).orElseThrow())
                .isEqualTo(new Journey(at("09:00"), at("10:00"), Way.DIRECT, Source.PUBLISHED));
        assertThat(journeys.from(HUB, A, at("09:01")).orElseThrow().arrives()).isEqualTo(at("16:00"));
    }

    @Test
    @DisplayName("goes on in the van where the book is: to a stop it still has, else over the hub")
    void onBoard() {
        Journeys later = new Journeys(day -> day.equals(TUESDAY) ? underWay() : rides(day), calendar(), HUB);
        assertThat(later.onBoard("V1", B, at("10:30")).orElseThrow().arrives()).isEqualTo(at("11:00"));
        assertThat(later.onBoard("V1", B, at("11:10")).orElseThrow().arrives())
                .as("a van that is late comes at any moment")
                .isEqualTo(at("11:10"));
        assertThat(later.onBoard("V1", A, at("10:30")).orElseThrow().arrives()).isEqualTo(at("16:00"));
    }

    @Test
    @DisplayName("has no end where no van stops")
    void nowhere() {
        assertThat(journeys.from(A, NOWHERE, at("09:00"))).isEmpty();
        assertThat(asked).as("each day is read once").doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("has come as far when a day begins as the vans before it bring it")
    void standing() {
        LocalDate wednesday = TUESDAY.plusDays(1);
        assertThat(journeys.standing(A, B, at("09:30"), wednesday)).isEqualTo(B);
        assertThat(journeys.standing(A, B, at("10:01"), wednesday)).isEqualTo(HUB);
        assertThat(journeys.standing(A, B, at("16:01"), wednesday)).isEqualTo(A);
        assertThat(journeys.standing(A, B, at("09:30"), TUESDAY))
                .as("the day itself has not happened")
                .isEqualTo(A);
        assertThat(journeys.standing(A, B, at("16:01"), wednesday.plusDays(1))).isEqualTo(B);
    }

    private List<Ride> rides(LocalDate day) {
        asked.add(day);
        Source source = day.equals(TUESDAY) ? Source.PUBLISHED : Source.EXPECTED;
        return List.of(
                new Ride(
                        source,
                        "V1",
                        day.atTime(9, 0),
                        day.atTime(12, 0),
                        day.atTime(12, 30),
                        List.of(new Ride.Call(A, day.atTime(10, 0)), new Ride.Call(B, day.atTime(11, 0)))),
                new Ride(
                        source,
                        "V1",
                        day.atTime(13, 30),
                        day.atTime(17, 0),
                        day.atTime(17, 30),
                        List.of(
                                new Ride.Call(C, day.atTime(14, 30)),
                                new Ride.Call(B, day.atTime(15, 0)),
                                new Ride.Call(A, day.atTime(16, 0)))));
    }

    private List<Ride> underWay() {
        Ride morning = rides(TUESDAY).get(0);
        Ride gone = new Ride(
                morning.source(),
                "V1",
                null,
                morning.back(),
                morning.sorted(),
                morning.calls().subList(1, 2));
        return List.of(gone, rides(TUESDAY).get(1));
    }

    private static LocalDateTime at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time));
    }

    private static WeeklyCalendar calendar() {
        OpeningHours hours = new OpeningHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
        Map<DayOfWeek, OpeningHours> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, hours);
        }
        Map<DayOfWeek, OpeningHours> notWednesdays = new EnumMap<>(all);
        notWednesdays.remove(DayOfWeek.WEDNESDAY);
        return new WeeklyCalendar(() -> new OpeningRules(
                Map.of(HUB, all, A, all, B, all, C, notWednesdays, NOWHERE, all), Map.of(), Set.of(), List.of()));
    }
}
