package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chaekgil.courier.Punctuality.Line;
import org.chaekgil.courier.Punctuality.Question;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("Punctuality")
class PunctualityTest {
    private static final LocalTime HALF_PAST_NINE = LocalTime.of(9, 30);

    @Autowired
    CourierFixture fixture;

    @Autowired
    DrivenFixture past;

    @Autowired
    Punctuality punctuality;

    /** M02 at half past nine on five days: 2 minutes early, in time, 4, 10 and 30 late; once missed. M03 in the afternoon. */
    @BeforeEach
    void weeks() {
        fixture.cityAtSix();
        int[] late = {-2, 0, 4, 10, 30};
        for (int week = 1; week <= late.length; week++) {
            past.driven(TUESDAY.minusWeeks(week), "V1", "AM", "M02", HALF_PAST_NINE, late[week - 1]);
        }
        past.driven(TUESDAY.minusWeeks(6), "V1", "AM", "M02", HALF_PAST_NINE, null);
        past.driven(TUESDAY.minusDays(6), "V2", "PM", "M03", LocalTime.of(14, 59), -11);
    }

    @Test
    @DisplayName(
            "counts shares, median and the ninetieth of a hundred by library and by hour, missed stops as not in time")
    void figures() {
        List<Line> lines = ask(TUESDAY.minusWeeks(6), null, null, null, 10);
        assertThat(line(lines, "M02", 9)).isEqualTo(new Line(new LibraryId("M02"), 9, 5, 4, 240, 1_320, 1));
        assertThat(line(lines, "M02", 9).percent()).isEqualTo(66.6);
        assertThat(line(lines, "M02", null).driven()).isEqualTo(5);
        assertThat(line(lines, "M03", 14)).isEqualTo(new Line(new LibraryId("M03"), 14, 1, 0, -660, -660, 0));
        assertThat(line(lines, null, 9).missed()).isEqualTo(1);
        assertThat(line(lines, null, null)).isEqualTo(new Line(null, null, 6, 4, 120, 1_200, 1));
    }

    @Test
    @DisplayName("is asked for a period, a van, a wave, a weekday, a library and a tolerance")
    void filters() {
        assertThat(line(ask(TUESDAY.minusWeeks(4), null, null, null, 10), "M02", null)
                        .driven())
                .isEqualTo(4);
        assertThat(ask(TUESDAY.minusWeeks(6), "V2", null, null, 10))
                .hasSize(4)
                .noneMatch(l -> l.hour() != null && l.hour() == 9);
        assertThat(ask(TUESDAY.minusWeeks(6), null, "AM", null, 10)).noneMatch(l -> l.hour() != null && l.hour() == 14);
        assertThat(line(ask(TUESDAY.minusWeeks(6), null, null, DayOfWeek.WEDNESDAY, 11), null, null)
                        .inTime())
                .isEqualTo(1);
        assertThat(line(ask(TUESDAY.minusWeeks(6), null, null, null, 0), "M02", null)
                        .inTime())
                .isEqualTo(1);
        Question own = new Question(TUESDAY.minusWeeks(6), TUESDAY, new LibraryId("M03"), null, null, null, 10);
        assertThat(line(punctuality.of(own), null, null).driven()).isEqualTo(1);
        assertThat(ask(TUESDAY, null, null, null, 10)).allMatch(l -> l.percent() == null);
    }

    @Test
    @DisplayName("takes the plan that was in force when the van was due, not the one made when it was late")
    void planInForce() {
        LocalDate day = TUESDAY.minusDays(1);
        past.plan(day, 1, LocalTime.of(8, 0), "V1", "AM", "M02", HALF_PAST_NINE);
        past.plan(day, 2, LocalTime.of(9, 40), "V2", "AM", "M02", LocalTime.of(10, 0));
        past.trip(day, "V2", "AM", "M02", LocalTime.of(10, 0), LocalTime.of(10, 1));
        Question monday = new Question(day, day, null, null, null, null, 10);
        assertThat(line(punctuality.of(monday), "M02", 9).medianSeconds()).isEqualTo(31 * 60);
        LocalDate before = day.minusDays(3);
        past.plan(before, 1, LocalTime.of(8, 0), "V1", "AM", "M02", HALF_PAST_NINE);
        past.plan(before, 2, LocalTime.of(9, 20), "V2", "AM", "M02", LocalTime.of(10, 0));
        past.trip(before, "V2", "AM", "M02", LocalTime.of(10, 0), LocalTime.of(10, 1));
        Question friday = new Question(before, before, null, null, null, null, 10);
        assertThat(line(punctuality.of(friday), "M02", 10).medianSeconds())
                .as("replaced ten minutes before it was due")
                .isEqualTo(60);
    }

    private List<Line> ask(LocalDate from, String van, String wave, DayOfWeek weekday, int tolerance) {
        return punctuality.of(new Question(from, TUESDAY, null, van, wave, weekday, tolerance));
    }

    private static Line line(List<Line> lines, String library, Integer hour) {
        return lines.stream()
                .filter(l -> java.util.Objects.equals(
                                l.library() == null ? null : l.library().value(), library)
                        && java.util.Objects.equals(l.hour(), hour))
                .findFirst()
                .orElseThrow();
    }
}
