package org.chaekgil.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a bench found, for reading and as CSV: a line for each instance, then one for each family. */
final class BenchTable {
    private static final String LINE = "%-32s %12s %12s %9s %9s %9s %10s %7s  %s%n";
    private static final String SUM = "%-32s %5s %6s %9s %9s %9s %9s %10s %10s%n";

    private BenchTable() {}

    static void print(List<Trial> trials, PrintWriter out) {
        out.printf(LINE, "instance", "cost", "yardstick", "gap %", "of fixed", "s to 1 %", "steps/s", "s", "");
        for (Trial t : trials) {
            out.printf(
                    LINE,
                    t.instance(),
                    t.cost().map(BigDecimal::toPlainString).orElse("-"),
                    t.yardstick().map(BigDecimal::toPlainString).orElse("-"),
                    text(t.gap(), "%.3f"),
                    text(t.share(), "%.4f"),
                    text(t.secondsToOnePercent(), "%.1f"),
                    text(t.stepsPerSecond(), "%.0f"),
                    text(OptionalDouble.of(t.seconds()), "%.1f"),
                    t.fault());
        }
        out.println();
        out.printf(SUM, "family", "files", "faults", "mean gap", "max gap", "of fixed", "max", "s to 1 %", "steps/s");
        for (Family f : Family.of(trials)) {
            out.printf(
                    SUM,
                    f.name(),
                    f.trials().size(),
                    f.faults(),
                    text(f.values(Trial::gap).average(), "%.3f"),
                    text(f.values(Trial::gap).max(), "%.3f"),
                    text(f.values(Trial::share).average(), "%.4f"),
                    text(f.values(Trial::share).max(), "%.4f"),
                    toOnePercent(f),
                    text(f.values(Trial::stepsPerSecond).average(), "%.0f"));
        }
        out.println("gap: percent above the best known cost; of fixed: share of what fixed rounds cost;"
                + " s to 1 %: mean seconds to within 1 %, and how many came there;"
                + " steps/s: until the last better plan; what has a fault does not count");
        out.flush();
    }

    private static String toOnePercent(Family family) {
        long gaps = family.values(Trial::gap).count();
        long reached = family.values(Trial::secondsToOnePercent).count();
        return gaps == 0
                ? "-"
                : text(family.values(Trial::secondsToOnePercent).average(), "%.1f") + " " + reached + "/" + gaps;
    }

    static List<String> csv(List<Trial> trials) {
        List<String> lines = new ArrayList<>();
        lines.add("row,family,instance,files,faults,cost,yardstick,gap_percent,max_gap_percent,share_of_fixed_rounds,"
                + "max_share,seconds_to_1_percent,reached_1_percent,steps_per_second,seconds,fault");
        for (Trial t : trials) {
            lines.add(row(
                    "instance",
                    t.family(),
                    t.instance(),
                    1,
                    t.counts() ? 0 : 1,
                    t.cost().map(BigDecimal::toPlainString).orElse(""),
                    t.yardstick().map(BigDecimal::toPlainString).orElse(""),
                    cell(t.gap()),
                    cell(t.gap()),
                    cell(t.share()),
                    cell(t.share()),
                    cell(t.secondsToOnePercent()),
                    t.secondsToOnePercent().isPresent() ? 1 : 0,
                    cell(t.stepsPerSecond()),
                    cell(OptionalDouble.of(t.seconds())),
                    t.fault()));
        }
        for (Family f : Family.of(trials)) {
            lines.add(row(
                    "family",
                    f.name(),
                    "",
                    f.trials().size(),
                    f.faults(),
                    "",
                    "",
                    cell(f.values(Trial::gap).average()),
                    cell(f.values(Trial::gap).max()),
                    cell(f.values(Trial::share).average()),
                    cell(f.values(Trial::share).max()),
                    cell(f.values(Trial::secondsToOnePercent).average()),
                    f.values(Trial::secondsToOnePercent).count(),
                    cell(f.values(Trial::stepsPerSecond).average()),
                    cell(OptionalDouble.of(
                            f.trials().stream().mapToDouble(Trial::seconds).sum())),
                    ""));
        }
        return lines;
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder();
        for (Object cell : cells) {
            String text = cell.toString();
            row.append(row.length() == 0 ? "" : ",")
                    .append(text.matches("[\\w./ +-]*") ? text : '"' + text.replace("\"", "\"\"") + '"');
        }
        return row.toString();
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? text(value, "%.4f") : "";
    }

    static String text(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "-";
    }
}
