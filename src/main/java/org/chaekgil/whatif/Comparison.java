package org.chaekgil.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the columns come to, side by side: the sums, and each day. Sums are of days that are complete in all columns, so that like
 * is compared with like while some are still planned.
 */
public record Comparison(Map<Column, Figures> sums, List<Day> days) {
    /** A day that is complete in all columns. */
    public record Day(LocalDate day, Map<Column, Figures> figures) {}

    public static Comparison of(List<DayResult> results) {
        Map<LocalDate, Map<Column, Figures>> byDay = new TreeMap<>();
        results.forEach(r ->
                byDay.computeIfAbsent(r.day(), d -> new EnumMap<>(Column.class)).put(r.column(), r.figures()));
        Map<Column, Figures> sums = new EnumMap<>(Column.class);
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, figures) -> {
            if (figures.size() == Column.values().length) {
                days.add(new Day(day, figures));
                figures.forEach((column, more) -> sums.merge(column, more, Figures::plus));
            }
        });
        return new Comparison(sums, days);
    }
}
