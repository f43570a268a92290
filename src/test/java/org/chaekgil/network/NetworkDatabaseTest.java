package org.chaekgil.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ChaekgilTest
@CleanSlate
@Tag("database")
@DisplayName("The network in the database")
class NetworkDatabaseTest {
    private static final LibraryId EAST = new LibraryId("M01");
    private static final LibraryId BRAILLE = new LibraryId("S23");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final String HEADER =
            "id,name,kind,address,phone,lat,lon,weekday_opens,weekday_closes,saturday_opens,saturday_closes,"
                    + "sunday_opens,sunday_closes,closed_weekdays,closed_monthly,holdings,hub\n";

    @Autowired
    SettingUpNetwork network;

    @Autowired
    Libraries libraries;

    @Autowired
    OpeningCalendar calendar;

    @Autowired
    Timetable timetable;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void setUp() {
        network.libraries(new StringReader(HEADER
                + "M01,동도서관,MUNICIPAL,주소,,35.80,127.14,09:00,22:00,09:00,17:00,09:00,17:00,FRI,,1000,yes\n"
                + "S23,점자도서관,SMALL,주소,,35.85,127.09,09:00,18:00,09:00,12:00,,,SUN,SAT:1 SAT:3,500,\n"));
        network.holidays(new StringReader("day,name\n2026-12-25,기독탄신일\n"));
        network.waves(List.of(
                new Wave("AM", LocalTime.of(9, 0), LocalTime.of(12, 30), 30),
                new Wave("PM", LocalTime.of(13, 30), LocalTime.of(17, 30), 30)));
    }

    @Test
    @DisplayName("closed weekdays go before published hours")
    void closedWeekday() {
        LocalDate friday = TUESDAY.plusDays(3);
        assertThat(calendar.hours(EAST, friday)).isEmpty();
        assertThat(calendar.hours(EAST, TUESDAY)).contains(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(22, 0)));
        assertThat(calendar.hours(BRAILLE, LocalDate.of(2026, 12, 5))).isEmpty();
        assertThat(calendar.hours(BRAILLE, LocalDate.of(2026, 12, 12))).isPresent();
    }

    @Test
    @DisplayName("a closure counts from the next look, also when another node entered it")
    void closureIsSeen() {
        assertThat(calendar.hours(EAST, TUESDAY)).isPresent();
        close(TUESDAY);
        assertThat(calendar.hours(EAST, TUESDAY)).isEmpty();
        jdbc.sql("delete from closure").update();
        assertThat(calendar.hours(EAST, TUESDAY)).isPresent();
    }

    @Test
    @DisplayName("a closure that was rolled back is forgotten, and the next one is not mistaken for it")
    void rolledBackClosure() {
        transaction.executeWithoutResult(status -> {
            close(TUESDAY);
            assertThat(calendar.hours(EAST, TUESDAY)).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(calendar.hours(EAST, TUESDAY)).isPresent();
        close(TUESDAY.plusDays(1));
        assertThat(calendar.hours(EAST, TUESDAY)).isPresent();
        assertThat(calendar.hours(EAST, TUESDAY.plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("the next van leaves strictly later, over night and over weekends and holidays")
    void nextDeparture() {
        assertThat(leaves("2026-11-24T08:59:59+09:00")).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(leaves("2026-11-24T09:00:00+09:00")).isEqualTo("2026-11-24T04:30:00Z");
        assertThat(leaves("2026-11-24T13:30:00+09:00")).isEqualTo("2026-11-25T00:00:00Z");
        assertThat(leaves("2026-12-24T14:00:00+09:00")).isEqualTo("2026-12-28T00:00:00Z");
    }

    @Test
    @DisplayName("entering a library again replaces it; a broken line is named and changes nothing")
    void enteredAgain() {
        network.libraries(
                new StringReader(HEADER + "S23,새이름,SMALL,주소,,35.85,127.09,10:00,18:00,,,,,MON SUN,,500,yes\n"));
        assertThat(libraries.hub().name()).isEqualTo("새이름");
        assertThat(libraries.all()).hasSize(2).filteredOn(Library::hub).hasSize(1);
        assertThat(calendar.hours(BRAILLE, LocalDate.of(2026, 12, 12))).isEmpty();
        assertThatThrownBy(() -> network.libraries(new StringReader(HEADER
                        + "M01,다른이름,MUNICIPAL,주소,,35.80,127.14,09:00,22:00,,,,,FRI,,1000,\n"
                        + "S24,없음,CASTLE,주소,,35.85,127.09,10:00,18:00,,,,,,,500,\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3");
        assertThat(libraries.find(EAST).orElseThrow().name()).isEqualTo("동도서관");
    }

    private void close(LocalDate day) {
        jdbc.sql("insert into closure (library, from_day, to_day, reason) values ('M01', ?, ?, '누수')")
                .params(day, day)
                .update();
    }

    private Instant leaves(String after) {
        return timetable.nextDeparture(Instant.parse(after)).leaves();
    }
}
