package org.chaekgil.cli;

import java.util.List;
import java.util.Locale;
import org.chaekgil.request.HitRate;
import org.chaekgil.request.PromiseLead;
import org.chaekgil.request.PromiseReport;

/**
 * How the first promises of all simulated days held, those by van also alone: a book on the spot is easily promised. And whether
 * they were later than they had to be: how many days they told of, and how many books came on an earlier day.
 */
record PromisesKept(List<PromiseReport.Line> lines) {
    String text() {
        List<PromiseReport.Line> vans =
                lines.stream().filter(PromiseReport.Line::byVan).toList();
        return "처음 알린 날을 지킴 / first promises held: " + text(lines) + "; 차량으로 / by van: " + text(vans);
    }

    private static String text(List<PromiseReport.Line> lines) {
        HitRate rate = HitRate.of(lines);
        PromiseLead lead = PromiseLead.of(lines);
        String held = DayTable.promises(rate.held(), rate.made());
        return lead == null
                ? held
                : String.format(
                        Locale.ROOT,
                        "%1$s (평균 %2$.2f일 뒤, 더 일찍 온 책 %3$.1f%% / %2$.2f days ahead, earlier than told %3$.1f%%)",
                        held,
                        lead.daysAhead(),
                        lead.earlierPercent());
    }
}
