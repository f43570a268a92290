package org.chaekgil.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.HitRate;
import org.chaekgil.request.PromiseLead;
import org.chaekgil.request.PromiseReport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How promises held, for those who run the network. */
@RestController
class PromisesApi {
    private static final int DAYS = 14;
    private static final int LONGEST = 366;

    private final PromiseReport report;
    private final Clock clock;

    PromisesApi(PromiseReport report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    /** @param lead how far ahead they were on average, and how many books came earlier; null when none was made */
    record Answer(
            LocalDate from, LocalDate to, int made, int held, Double percent, PromiseLead lead, List<Line> days) {}

    record Line(LocalDate day, String library, boolean byVan, int made, int held, Double percent) {}

    /** @param to the last day; without it yesterday, because today is not over */
    @GetMapping("/api/promises")
    Answer promises(
            @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to, Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS);
        }
        LocalDate last = to != null
                ? to
                : LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE).minusDays(1);
        LocalDate first = from != null ? from : last.minusDays(DAYS - 1);
        if (first.isAfter(last) || first.plusDays(LONGEST).isBefore(last)) {
            throw new Refused(Code.BAD_INPUT, "from");
        }
        List<PromiseReport.Line> lines = report.between(first, last);
        HitRate all = HitRate.of(lines);
        return new Answer(
                first,
                last,
                all.made(),
                all.held(),
                all.percent(),
                PromiseLead.of(lines),
                lines.stream().map(PromisesApi::line).toList());
    }

    private static Line line(PromiseReport.Line line) {
        HitRate rate = HitRate.of(List.of(line));
        return new Line(line.day(), line.pickup().value(), line.byVan(), line.made(), line.held(), rate.percent());
    }
}
