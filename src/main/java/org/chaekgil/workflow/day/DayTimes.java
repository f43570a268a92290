package org.chaekgil.workflow.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import org.chaekgil.courier.CourierSettings;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.Timetable;
import org.chaekgil.network.Wave;
import org.springframework.stereotype.Component;

/** The moments of a delivery day, for its timers and due dates. */
@Component("dayTimes")
public class DayTimes {
    /** A coordinator has at least this long to look at a plan before it publishes itself. */
    private static final Duration REVIEW = Duration.ofMinutes(15);

    private static final Duration AFTER_LAST_WAVE = Duration.ofHours(1);

    private final CourierSettings settings;
    private final Timetable timetable;
    private final Clock clock;

    DayTimes(CourierSettings settings, Timetable timetable, Clock clock) {
        this.settings = settings;
        this.timetable = timetable;
        this.clock = clock;
    }

    public Date publishAt(String day) {
        Instant usual = at(day, settings.publishAt());
        Instant earliest = clock.instant().plus(REVIEW);
        return Date.from(earliest.isAfter(usual) ? earliest : usual);
    }

    public Date endOfDay(String day) {
        LocalTime last = timetable.waves().stream()
                .map(Wave::end)
                .max(Comparator.naturalOrder())
                .orElse(LocalTime.of(18, 0));
        return Date.from(at(day, last).plus(AFTER_LAST_WAVE));
    }

    private static Instant at(String day, LocalTime time) {
        return LocalDate.parse(day).atTime(time).atZone(OpeningCalendar.ZONE).toInstant();
    }
}
