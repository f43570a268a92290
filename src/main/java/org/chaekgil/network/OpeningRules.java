package org.chaekgil.network;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of opening: the facts from which {@link WeeklyCalendar} computes.
 *
 * @param weekly hours by weekday; a weekday without hours is a weekly closing day
 * @param monthly closing days such as "1st and 3rd Saturday"
 * @param holidays public holidays (관공서의 공휴일): every library is closed and no van runs
 * @param closures extraordinary closures
 */
public record OpeningRules(
        Map<LibraryId, Map<DayOfWeek, OpeningHours>> weekly,
        Map<LibraryId, Set<MonthlyClosure>> monthly,
        Set<LocalDate> holidays,
        List<Closure> closures) {

    /** Closed on the {@code week}-th such weekday of every month, counted from 1. */
    public record MonthlyClosure(DayOfWeek weekday, int week) {
        boolean covers(LocalDate day) {
            return day.getDayOfWeek() == weekday && (day.getDayOfMonth() - 1) / 7 + 1 == week;
        }
    }

    /** Closed from the first to the last day, both included; library null: the whole network. */
    public record Closure(LibraryId library, LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Where the rules come from; what it gives is current in the present transaction. */
    public interface Source {
        OpeningRules current();
    }

    Optional<OpeningHours> hours(LibraryId library, LocalDate day) {
        if (holidays.contains(day)
                || monthly.getOrDefault(library, Set.of()).stream().anyMatch(m -> m.covers(day))
                || closures.stream().anyMatch(c -> c.covers(day) && (c.library == null || c.library.equals(library)))) {
            return Optional.empty();
        }
        return Optional.ofNullable(weekly.getOrDefault(library, Map.of()).get(day.getDayOfWeek()));
    }

    Map<LibraryId, OpeningHours> hours(LocalDate day) {
        Map<LibraryId, OpeningHours> open = new HashMap<>();
        weekly.keySet().forEach(library -> hours(library, day).ifPresent(h -> open.put(library, h)));
        return open;
    }

    boolean deliveryDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !holidays.contains(day)
                && closures.stream().noneMatch(c -> c.library == null && c.covers(day));
    }
}
