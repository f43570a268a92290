package org.chaekgil.courier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaekgil.courier.Punctuality.Line;

/** Punctuality as comma-separated values, for a spreadsheet. */
final class PunctualityCsv {
    /** Without it spreadsheets take Hangul for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String END = "\r\n";

    private PunctualityCsv() {}

    static String of(PunctualitySheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add("library,name,hour,driven,inTime,percent,medianMinutes,ninetiethMinutes,missed");
        if (sheet.all() != null) {
            lines.add(line("", sheet.all()));
        }
        sheet.hours().forEach(hour -> lines.add(line("", hour)));
        for (PunctualitySheet.Row row : sheet.rows()) {
            lines.add(line(row.name(), row.line()));
            row.cells().stream().filter(Objects::nonNull).forEach(cell -> lines.add(line(row.name(), cell)));
        }
        return BYTE_ORDER_MARK + String.join(END, lines) + END;
    }

    private static String line(String name, Line line) {
        return Stream.of(
                        line.library() == null ? "" : line.library().value(),
                        quoted(name),
                        line.hour(),
                        line.driven(),
                        line.inTime(),
                        line.percent(),
                        PunctualitySheet.minutes(line.medianSeconds()),
                        PunctualitySheet.minutes(line.ninetiethSeconds()),
                        line.missed())
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining(","));
    }

    /** A name that begins like a formula is not one. */
    private static String quoted(String name) {
        String safe = name.matches("[=+\\-@].*") ? "'" + name : name;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
