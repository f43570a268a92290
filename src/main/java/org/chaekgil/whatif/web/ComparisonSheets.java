package org.chaekgil.whatif.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chaekgil.access.Words;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.whatif.Column;
import org.chaekgil.whatif.Comparison;
import org.chaekgil.whatif.Figures;
import org.chaekgil.whatif.Measure;
import org.chaekgil.whatif.WhatIf;
import org.chaekgil.whatif.WhatIfProcess;
import org.chaekgil.whatif.WhatIfs;
import org.chaekgil.whatif.web.ComparisonSheet.DaySheet;
import org.chaekgil.whatif.web.ComparisonSheet.Head;
import org.chaekgil.whatif.web.ComparisonSheet.Line;
import org.springframework.stereotype.Component;

/** Puts comparisons into words and numbers of the reader's language. */
@Component
class ComparisonSheets {
    private final WhatIfs whatIfs;
    private final WhatIfProcess process;
    private final SettingLines settingLines;
    private final Charts charts;
    private final MeasureText text;
    private final Words words;

    ComparisonSheets(
            WhatIfs whatIfs,
            WhatIfProcess process,
            SettingLines settingLines,
            Charts charts,
            MeasureText text,
            Words words) {
        this.whatIfs = whatIfs;
        this.process = process;
        this.settingLines = settingLines;
        this.charts = charts;
        this.text = text;
        this.words = words;
    }

    Head head(WhatIf w, Locale language) {
        return new Head(
                w.id(),
                w.name().isEmpty() ? words.say("whatif.unnamed", String.valueOf(w.id())) : w.name(),
                w.madeBy(),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(w.madeAt().atZone(OpeningCalendar.ZONE)),
                days(w.days(), language),
                state(w),
                w.done(),
                w.total());
    }

    private String days(List<LocalDate> days, Locale language) {
        String first = day(days.get(0), language);
        return days.size() == 1
                ? words.say("whatif.days.one", first)
                : words.say("whatif.days.value", days.size(), first, day(days.get(days.size() - 1), language));
    }

    WhatIf.State state(WhatIf w) {
        if (w.cancelled()) {
            return WhatIf.State.CANCELLED;
        }
        if (!w.open()) {
            return WhatIf.State.DONE;
        }
        return process.failed().contains(w.id()) ? WhatIf.State.FAILED : WhatIf.State.UNDERWAY;
    }

    ComparisonSheet of(WhatIf w, Locale language) {
        Comparison comparison = Comparison.of(whatIfs.results(w.id()));
        return new ComparisonSheet(
                head(w, language),
                settingLines.of(w),
                w.present().costs().equals(w.a().costs()) && w.present().costs().equals(w.b().costs()),
                troubles(comparison.sums()),
                lines(comparison.sums()),
                comparison.days().stream()
                        .map(d -> new DaySheet(
                                day(d.day(), language),
                                Arrays.stream(Column.values())
                                        .map(c -> text.of(
                                                Measure.COST, d.figures().get(c)))
                                        .toList(),
                                lines(d.figures()),
                                troubles(d.figures())))
                        .toList(),
                charts.shares(comparison),
                charts.costs(comparison, d -> day(d, language)));
    }

    private List<Line> lines(Map<Column, Figures> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Figures fixed = all.get(Column.FIXED);
        Figures a = all.get(Column.A);
        Figures b = all.get(Column.B);
        return Arrays.stream(Measure.values())
                .map(m -> new Line(
                        m,
                        text.of(m, fixed),
                        text.of(m, a),
                        text.change(m, fixed, a),
                        text.of(m, b),
                        text.change(m, fixed, b),
                        text.change(m, a, b)))
                .toList();
    }

    private List<String> troubles(Map<Column, Figures> all) {
        List<String> troubles = new ArrayList<>();
        all.forEach((column, figures) -> {
            String name = words.say("whatif.column." + column);
            if (figures.hard() > 0) {
                troubles.add(words.say("whatif.trouble.hard", name, figures.hard()));
            }
            if (figures.idleDays() > 0) {
                troubles.add(words.say("whatif.trouble.idle", name, figures.idleDays()));
            }
        });
        return troubles;
    }

    private static String day(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("M/d (E)", language));
    }
}
