package org.chaekgil.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.request.HitRate;
import org.chaekgil.request.PromiseReport;

/** How the first promises of all simulated days held, those by van also alone: a book on the spot is easily promised. */
final class PromisesKept {
    private final PromiseReport report;
    private final PrintWriter out;

    PromisesKept(PromiseReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print(LocalDate first, LocalDate last) {
        List<PromiseReport.Line> lines = report.between(first, last);
        List<PromiseReport.Line> vans =
                lines.stream().filter(PromiseReport.Line::byVan).toList();
        out.printf(
                "처음 알린 날을 지킴 / first promises held: %s; 차량으로 / by van: %s%n",
                text(HitRate.of(lines)), text(HitRate.of(vans)));
    }

    private static String text(HitRate rate) {
        return DayTable.promises(rate.held(), rate.made());
    }
}
