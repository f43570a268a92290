package org.chaekgil.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.HitRate;
import org.chaekgil.request.PromiseLead;
import org.chaekgil.request.PromiseReport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The coordinator's page of how promises held: the last two weeks by day, and by library where they are collected. */
@Controller
class PromisesPage {
    private static final int DAYS = 14;

    private final PromiseReport report;
    private final Libraries libraries;
    private final Clock clock;

    PromisesPage(PromiseReport report, Libraries libraries, Clock clock) {
        this.report = report;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** @param name a day or a library; {@code low}: fewer than the 95 of 100 that are aimed at */
    record Row(String name, HitRate rate, boolean low) {}

    @GetMapping("/plans/promises")
    String promises(Model model) {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE).minusDays(1);
        List<PromiseReport.Line> lines = report.between(yesterday.minusDays(DAYS - 1), yesterday);
        Map<LibraryId, String> names = libraries.all().stream().collect(Collectors.toMap(Library::id, Library::name));
        model.addAttribute("from", yesterday.minusDays(DAYS - 1));
        model.addAttribute("to", yesterday);
        model.addAttribute("all", row("", lines));
        model.addAttribute("lead", PromiseLead.of(lines));
        model.addAttribute(
                "byVan",
                row("", lines.stream().filter(PromiseReport.Line::byVan).toList()));
        model.addAttribute("days", rows(lines, line -> line.day().toString()));
        model.addAttribute(
                "libraries",
                rows(
                                lines,
                                line -> names.getOrDefault(
                                        line.pickup(), line.pickup().value()))
                        .stream()
                        .sorted(Comparator.comparing((Row row) -> row.rate().percent())
                                .thenComparing(Row::name))
                        .toList());
        return "promises";
    }

    private static List<Row> rows(List<PromiseReport.Line> lines, Function<PromiseReport.Line, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .toList();
    }

    private static Row row(String name, List<PromiseReport.Line> lines) {
        HitRate rate = HitRate.of(lines);
        return new Row(name, rate, rate.percent() != null && rate.percent() < 95);
    }
}
