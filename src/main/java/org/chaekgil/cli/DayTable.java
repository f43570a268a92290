package org.chaekgil.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.demo.Simulating;
import org.chaekgil.request.HitRate;

/** One line for each simulated day. All but the last column is the same for the same seed. */
final class DayTable {
    private static final String FORMAT =
            "%-10s %8s %17s %6s %6s %7s %8s %6s %9s %7s %8s %8s %9s %7s %7s %-20s %6s %14s %14s %6s %8s%n";
    private final PrintWriter out;

    DayTable(PrintWriter out) {
        this.out = out;
    }

    void head() {
        out.printf(
                FORMAT,
                "day",
                "requests",
                "kept/promised %",
                "ready",
                "given",
                "walk-in",
                "returned",
                "cross",
                "cancelled",
                "expired",
                "refused",
                "late",
                "misroutes",
                "missing",
                "km",
                "items/van",
                "hard",
                "soft",
                "fixed rounds",
                "scans",
                "scan ms");
        out.flush();
    }

    void row(Simulating.Day day) {
        out.print(text(day.figures()));
        out.printf(Locale.ROOT, " %8.1f%n", day.medianScanMicros() / 1000.0);
        out.flush();
    }

    /** What is the same for the same seed. */
    static String text(DayFigures f) {
        DayFigures.Vans road = f.vans() == null ? DayFigures.Vans.NONE : f.vans();
        String vans = road.items().entrySet().stream()
                .map(van -> van.getKey() + ":" + van.getValue())
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                FORMAT.substring(0, FORMAT.indexOf(" %8s%n")),
                f.day(),
                f.requests(),
                promises(f.kept(), f.promised()),
                f.ready(),
                f.handedOver(),
                f.walkIns(),
                f.returned(),
                f.crossReturned(),
                f.cancelled(),
                f.expired(),
                f.refused(),
                f.timedOut(),
                f.misroutes(),
                f.missing(),
                String.format(Locale.ROOT, "%.1f", road.metres() / 1000.0),
                vans.isEmpty() ? "-" : vans,
                score(f.hard()),
                score(f.soft()),
                score(f.fixedSoft()),
                f.scans());
    }

    /** First promises held, of those made, and in percent. */
    static String promises(long kept, long promised) {
        Double percent = new HitRate((int) promised, (int) kept).percent();
        return kept + "/" + promised + (percent == null ? "" : " " + percent + "%");
    }

    private static String score(Long score) {
        return score == null ? "-" : score.toString();
    }
}
