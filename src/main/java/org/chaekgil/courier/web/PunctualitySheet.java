package org.chaekgil.courier.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chaekgil.courier.Punctuality;
import org.chaekgil.courier.Punctuality.Line;
import org.chaekgil.courier.Punctuality.Question;

/** Punctuality as people read it: a row for each library, a column for each hour. {@code all}: null when no stop was due. */
record PunctualitySheet(Question question, Line all, List<Line> hours, List<Row> rows) {
    /** What comes first: the worst, but for names. */
    enum Sort {
        SHARE,
        MEDIAN,
        NINETIETH,
        MISSED,
        NAME
    }

    /** @param cells in the order of {@link PunctualitySheet#hours}; null where no stop was due */
    record Row(String name, Line line, List<Line> cells) {}

    static PunctualitySheet of(Question question, Punctuality punctuality, Map<String, String> names, Sort sort) {
        List<Line> lines = punctuality.of(question);
        List<Line> hours = lines.stream()
                .filter(l -> l.library() == null && l.hour() != null)
                .toList();
        Map<Object, List<Line>> cells = lines.stream()
                .filter(l -> l.library() != null && l.hour() != null)
                .collect(Collectors.groupingBy(Line::library));
        List<Row> rows = lines.stream()
                .filter(l -> l.library() != null && l.hour() == null)
                .map(l -> new Row(
                        names.getOrDefault(l.library().value(), l.library().value()),
                        l,
                        hours.stream().map(h -> cell(cells.get(l.library()), h)).toList()))
                .sorted(order(sort))
                .toList();
        Line all = lines.stream()
                .filter(l -> l.library() == null && l.hour() == null && l.percent() != null)
                .findFirst()
                .orElse(null);
        return new PunctualitySheet(question, all, hours, rows);
    }

    private static Line cell(List<Line> of, Line hour) {
        return of.stream()
                .filter(l -> Objects.equals(l.hour(), hour.hour()))
                .findFirst()
                .orElse(null);
    }

    private static Comparator<Row> order(Sort sort) {
        Comparator<Row> worst =
                switch (sort) {
                    case SHARE -> Comparator.comparing(r -> r.line().percent());
                    case MEDIAN -> late(Line::medianSeconds);
                    case NINETIETH -> late(Line::ninetiethSeconds);
                    case MISSED -> Comparator.comparing(r -> -r.line().missed());
                    case NAME -> Comparator.comparing(Row::name);
                };
        return worst.thenComparing(r -> -r.line().driven()).thenComparing(Row::name);
    }

    private static Comparator<Row> late(java.util.function.Function<Line, Integer> delay) {
        return Comparator.comparing(r -> delay.apply(r.line()), Comparator.nullsLast(Comparator.reverseOrder()));
    }

    /** The class of a cell's colour; the figure stands in it too. */
    public static String heat(Line line) {
        double percent = line.percent();
        return percent >= 95
                ? "heat0"
                : percent >= 85 ? "heat1" : percent >= 70 ? "heat2" : percent >= 50 ? "heat3" : "heat4";
    }

    /** Minutes to one decimal; null stays null. */
    public static Double minutes(Integer seconds) {
        return seconds == null ? null : Math.round(seconds / 6.0) / 10.0;
    }
}
