package org.chaekgil.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The same waves on every delivery day of the calendar. */
@Component
public class WaveTimetable implements Timetable {
    private final Waves waves;
    private final OpeningCalendar calendar;

    public WaveTimetable(Waves waves, OpeningCalendar calendar) {
        this.waves = waves;
        this.calendar = calendar;
    }

    /** Where the waves come from. */
    public interface Waves {
        /** In the order of the day. */
        List<Wave> all();
    }

    @Override
    public List<Wave> waves() {
        return waves.all();
    }

    @Override
    public Departure nextDeparture(Instant after) {
        List<Wave> ofTheDay = waves();
        if (ofTheDay.isEmpty()) {
            throw new IllegalStateException("no waves are set up");
        }
        LocalDate today = after.atZone(OpeningCalendar.ZONE).toLocalDate();
        if (calendar.deliveryDay(today)) {
            for (Wave wave : ofTheDay) {
                Departure departure = departure(today, wave);
                if (departure.leaves().isAfter(after)) {
                    return departure;
                }
            }
        }
        return departure(calendar.nextDeliveryDay(today), ofTheDay.get(0));
    }

    private static Departure departure(LocalDate day, Wave wave) {
        return new Departure(
                day,
                wave,
                day.atTime(wave.start()).atZone(OpeningCalendar.ZONE).toInstant(),
                day.atTime(wave.end()).atZone(OpeningCalendar.ZONE).toInstant());
    }
}
