package org.chaekgil.network;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaekgil.network.OpeningRules.Closure;
import org.chaekgil.network.OpeningRules.MonthlyClosure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In the weeks around Christmas 2026: Friday 25 December is a holiday. */
@DisplayName("The weekly calendar")
class WeeklyCalendarTest {
    private static final LibraryId CLOSED_ON_MONDAY = new LibraryId("M04");
    private static final LibraryId AFTERNOONS = new LibraryId("S22");
    private static final LibraryId TWO_SATURDAYS = new LibraryId("S23");
    private static final LibraryId NEVER_OPEN = new LibraryId("X99");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 22);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private final OpeningCalendar calendar = with();

    @Test
    @DisplayName("knows the weekly closing day")
    void closedOnMonday() {
        assertThat(calendar.hours(CLOSED_ON_MONDAY, TUESDAY.minusDays(1))).isEmpty();
        assertThat(calendar.hours(CLOSED_ON_MONDAY, TUESDAY)).contains(hours("09:00", "19:00"));
        assertThat(calendar.hours(CLOSED_ON_MONDAY, LocalDate.of(2026, 12, 27))).contains(hours("09:00", "17:00"));
    }

    @Test
    @DisplayName("closes every library on a public holiday, when no van runs either")
    void holiday() {
        assertThat(calendar.hours(CLOSED_ON_MONDAY, CHRISTMAS)).isEmpty();
        assertThat(calendar.hours(AFTERNOONS, CHRISTMAS)).isEmpty();
        assertThat(calendar.deliveryDay(CHRISTMAS)).isFalse();
        assertThat(calendar.nextDeliveryDay(LocalDate.of(2026, 12, 24))).isEqualTo("2026-12-28");
    }

    @Test
    @DisplayName("runs vans Monday to Friday, though some libraries are closed on Monday")
    void deliveryDays() {
        assertThat(calendar.deliveryDay(TUESDAY.minusDays(1))).isTrue();
        assertThat(calendar.deliveryDay(LocalDate.of(2026, 12, 26))).isFalse();
        assertThat(calendar.deliveryDay(LocalDate.of(2026, 12, 27))).isFalse();
        assertThat(calendar.nextDeliveryDay(TUESDAY)).isEqualTo("2026-12-23");
    }

    @Test
    @DisplayName("closes on the first and third Saturday of the month only")
    void twoSaturdays() {
        assertThat(LocalDate.of(2026, 12, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(day -> day.getDayOfWeek() == SATURDAY)
                        .filter(day -> calendar.hours(TWO_SATURDAYS, day).isEmpty())
                        .map(LocalDate::getDayOfMonth))
                .containsExactly(5, 19);
    }

    @Test
    @DisplayName("is open from the opening minute and no longer at the closing minute")
    void openAt() {
        assertThat(calendar.openAt(AFTERNOONS, at("2026-12-22T13:59:59"))).isFalse();
        assertThat(calendar.openAt(AFTERNOONS, at("2026-12-22T14:00:00"))).isTrue();
        assertThat(calendar.openAt(AFTERNOONS, at("2026-12-22T19:59:59"))).isTrue();
        assertThat(calendar.openAt(AFTERNOONS, at("2026-12-22T20:00:00"))).isFalse();
    }

    @Test
    @DisplayName("finds the next opening: now, this afternoon, after the night, after a holiday weekend")
    void nextOpening() {
        assertThat(calendar.nextOpening(AFTERNOONS, at("2026-12-22T15:00:00"))).isEqualTo(at("2026-12-22T15:00:00"));
        assertThat(calendar.nextOpening(AFTERNOONS, at("2026-12-22T09:00:00"))).isEqualTo(at("2026-12-22T14:00:00"));
        assertThat(calendar.nextOpening(AFTERNOONS, at("2026-12-22T20:00:00"))).isEqualTo(at("2026-12-23T14:00:00"));
        assertThat(calendar.nextOpening(AFTERNOONS, at("2026-12-24T21:00:00"))).isEqualTo(at("2026-12-28T14:00:00"));
    }

    @Test
    @DisplayName("counts open time over nights, weekends and holidays, in the library's own hours")
    void plusOpenTime() {
        long hour = 3600;
        assertThat(calendar.plusOpenTime(AFTERNOONS, at("2026-12-22T14:30:00"), 0))
                .isEqualTo(at("2026-12-22T14:30:00"));
        assertThat(calendar.plusOpenTime(AFTERNOONS, at("2026-12-22T10:00:00"), 6 * hour))
                .as("to the last minute of the day, not to the next morning")
                .isEqualTo(at("2026-12-22T20:00:00"));
        assertThat(calendar.plusOpenTime(AFTERNOONS, at("2026-12-22T19:00:00"), 2 * hour))
                .isEqualTo(at("2026-12-23T15:00:00"));
        assertThat(calendar.plusOpenTime(AFTERNOONS, at("2026-12-24T19:00:00"), 2 * hour))
                .isEqualTo(at("2026-12-28T15:00:00"));
        assertThat(calendar.plusOpenTime(CLOSED_ON_MONDAY, at("2026-12-27T16:00:00"), 2 * hour))
                .isEqualTo(at("2026-12-29T10:00:00"));
    }

    @Test
    @DisplayName("counts open days without the day it starts from")
    void plusOpenDays() {
        assertThat(calendar.plusOpenDays(CLOSED_ON_MONDAY, TUESDAY, 1)).isEqualTo("2026-12-23");
        assertThat(calendar.plusOpenDays(CLOSED_ON_MONDAY, LocalDate.of(2026, 12, 24), 3))
                .isEqualTo("2026-12-29");
        assertThatThrownBy(() -> calendar.plusOpenDays(CLOSED_ON_MONDAY, TUESDAY, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("ends a day at closing time, a closed day at midnight")
    void closingTime() {
        assertThat(calendar.closingTime(CLOSED_ON_MONDAY, TUESDAY)).isEqualTo(at("2026-12-22T19:00:00"));
        assertThat(calendar.closingTime(CLOSED_ON_MONDAY, CHRISTMAS)).isEqualTo(at("2026-12-26T00:00:00"));
    }

    @Test
    @DisplayName("respects the closure of one library: the others and the vans go on")
    void oneLibraryClosed() {
        OpeningCalendar closed = with(new Closure(AFTERNOONS, TUESDAY, TUESDAY.plusDays(1)));
        assertThat(closed.nextOpening(AFTERNOONS, at("2026-12-22T09:00:00"))).isEqualTo(at("2026-12-24T14:00:00"));
        assertThat(closed.hours(CLOSED_ON_MONDAY, TUESDAY)).isPresent();
        assertThat(closed.deliveryDay(TUESDAY)).isTrue();
    }

    @Test
    @DisplayName("respects the closure of the whole network: no library, no van")
    void networkClosed() {
        OpeningCalendar closed = with(new Closure(null, TUESDAY, TUESDAY.plusDays(1)));
        assertThat(closed.hours(CLOSED_ON_MONDAY, TUESDAY)).isEmpty();
        assertThat(closed.deliveryDay(TUESDAY)).isFalse();
        assertThat(closed.nextDeliveryDay(TUESDAY.minusDays(1))).isEqualTo("2026-12-24");
    }

    @Test
    @DisplayName("says so when a library never opens, instead of searching for ever")
    void neverOpens() {
        assertThatThrownBy(() -> calendar.nextOpening(NEVER_OPEN, at("2026-12-22T09:00:00")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("X99");
    }

    private static OpeningCalendar with(Closure... closures) {
        Map<DayOfWeek, OpeningHours> municipal = week(hours("09:00", "19:00"));
        municipal.put(SATURDAY, hours("09:00", "17:00"));
        municipal.put(SUNDAY, hours("09:00", "17:00"));
        municipal.remove(MONDAY);
        Map<DayOfWeek, OpeningHours> braille = week(hours("09:00", "18:00"));
        braille.put(SATURDAY, hours("09:00", "12:00"));
        OpeningRules rules = new OpeningRules(
                Map.of(CLOSED_ON_MONDAY, municipal, AFTERNOONS, week(hours("14:00", "20:00")), TWO_SATURDAYS, braille),
                Map.of(TWO_SATURDAYS, Set.of(new MonthlyClosure(SATURDAY, 1), new MonthlyClosure(SATURDAY, 3))),
                Set.of(CHRISTMAS),
                List.of(closures));
        return new WeeklyCalendar(() -> rules);
    }

    private static Map<DayOfWeek, OpeningHours> week(OpeningHours hours) {
        Map<DayOfWeek, OpeningHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != SATURDAY && day != SUNDAY) {
                week.put(day, hours);
            }
        }
        return week;
    }

    private static OpeningHours hours(String opens, String closes) {
        return new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(String local) {
        return Instant.parse(local + "+09:00");
    }
}
