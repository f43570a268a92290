package org.chaekgil.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Computes openings from the {@link OpeningRules}. A search that finds nothing in three years ends with an exception. */
@Component
public class WeeklyCalendar implements OpeningCalendar {
    private static final int HORIZON_DAYS = 3 * 366;
    private final OpeningRules.Source source;

    public WeeklyCalendar(OpeningRules.Source source) {
        this.source = source;
    }

    @Override
    public OpeningCalendar asItStands() {
        OpeningRules rules = source.current();
        return new WeeklyCalendar(() -> rules);
    }

    @Override
    public Optional<OpeningHours> hours(LibraryId library, LocalDate day) {
        return source.current().hours(library, day);
    }

    @Override
    public Map<LibraryId, OpeningHours> hours(LocalDate day) {
        return source.current().hours(day);
    }

    @Override
    public boolean deliveryDay(LocalDate day) {
        return source.current().deliveryDay(day);
    }

    @Override
    public LocalDate nextDeliveryDay(LocalDate after) {
        OpeningRules rules = source.current();
        return after.plusDays(1)
                .datesUntil(after.plusDays(HORIZON_DAYS))
                .filter(rules::deliveryDay)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no delivery day within three years after " + after));
    }

    @Override
    public LocalDate plusOpenDays(LibraryId library, LocalDate from, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n is " + n);
        }
        OpeningRules rules = source.current();
        return from.plusDays(1)
                .datesUntil(from.plusDays(HORIZON_DAYS))
                .filter(day -> rules.hours(library, day).isPresent())
                .skip(n - 1L)
                .findFirst()
                .orElseThrow(() -> neverOpens(library, from));
    }

    @Override
    public Instant nextOpening(LibraryId library, Instant from) {
        return walk(library, from, 0);
    }

    @Override
    public Instant plusOpenTime(LibraryId library, Instant from, long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("seconds is " + seconds);
        }
        return seconds == 0 ? from : walk(library, from, seconds);
    }

    @Override
    public boolean openAt(LibraryId library, Instant at) {
        LocalDate day = at.atZone(ZONE).toLocalDate();
        LocalTime time = at.atZone(ZONE).toLocalTime();
        return hours(library, day)
                .filter(h -> !time.isBefore(h.opens()) && time.isBefore(h.closes()))
                .isPresent();
    }

    @Override
    public Instant closingTime(LibraryId library, LocalDate day) {
        return hours(library, day)
                .map(h -> moment(day, h.closes()))
                .orElseGet(() -> day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /** Uses up open time day by day; with nothing to use up it stops at the first open moment. */
    private Instant walk(LibraryId library, Instant from, long seconds) {
        OpeningRules rules = source.current();
        Duration left = Duration.ofSeconds(seconds);
        LocalDate first = from.atZone(ZONE).toLocalDate();
        for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)); day = day.plusDays(1)) {
            Optional<OpeningHours> hours = rules.hours(library, day);
            if (hours.isEmpty()) {
                continue;
            }
            Instant opens = moment(day, hours.get().opens());
            Instant closes = moment(day, hours.get().closes());
            Instant start = opens.isBefore(from) ? from : opens;
            if (!start.isBefore(closes)) {
                continue;
            }
            Duration open = Duration.between(start, closes);
            if (left.compareTo(open) <= 0) {
                return start.plus(left);
            }
            left = left.minus(open);
        }
        throw neverOpens(library, first);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private static IllegalStateException neverOpens(LibraryId library, LocalDate from) {
        return new IllegalStateException("library " + library + " is not open within three years after " + from);
    }
}
