package org.chaekgil.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.demo.Simulating;

/** What vans cost and brought, a line for each day on which they ran, and all of them together. The same for the same seed. */
final class VanTable {
    private static final String FORMAT = "%-10s %6s %8s %7s %12s %12s %12s %8s %8s %6s %10s %7s %18s%n";
    private static final double THOUSANDTHS = 1000;

    private final PrintWriter out;

    VanTable(PrintWriter out) {
        this.out = out;
    }

    void print(Simulating.Routes routes, List<DayFigures> all) {
        List<DayFigures> days = all.stream().filter(d -> d.vans() != null).toList();
        out.println(
                routes == Simulating.Routes.FIXED
                        ? "고정 노선으로 다닌 차량 / vans on fixed rounds"
                        : "계획한 노선으로 다닌 차량 / vans on planned routes");
        head("day");
        days.forEach(day -> out.print(line(day.day().toString(), List.of(day))));
        out.print(line("all", days));
        out.flush();
    }

    /** What the second cost and brought more than the first. */
    void difference(List<DayFigures> first, List<DayFigures> second) {
        head("all");
        DayFigures.Vans one = sum(first);
        DayFigures.Vans other = sum(second);
        out.print(String.format(
                Locale.ROOT,
                FORMAT,
                "",
                percent(one.trips(), other.trips()),
                percent(one.metres(), other.metres()),
                percent(one.seconds(), other.seconds()),
                percent(one.driving(), other.driving()),
                percent(one.waiting(), other.waiting()),
                percent(won(one), won(other)),
                percent(one.arrived(), other.arrived()),
                percent(one.arrived() - one.late(), other.arrived() - other.late()),
                percent(one.late(), other.late()),
                percent(one.overnight(), other.overnight()),
                percent(total(first, DayFigures::ready), total(second, DayFigures::ready)),
                ""));
        out.flush();
    }

    private void head(String what) {
        out.printf(
                FORMAT,
                what,
                "trips",
                "km",
                "hours",
                "driving won",
                "waiting won",
                "won",
                "arrived",
                "in time",
                "late",
                "overnight",
                "ready",
                "kept/promised %");
    }

    private static String line(String name, List<DayFigures> days) {
        DayFigures.Vans vans = sum(days);
        return String.format(
                Locale.ROOT,
                FORMAT,
                name,
                vans.trips(),
                tenths(vans.metres() / THOUSANDTHS),
                tenths(vans.seconds() / 3600.0),
                whole(vans.driving()),
                whole(vans.waiting()),
                whole(won(vans)),
                vans.arrived(),
                vans.arrived() - vans.late(),
                vans.late(),
                vans.overnight(),
                total(days, DayFigures::ready),
                DayTable.promises(total(days, DayFigures::kept), total(days, DayFigures::promised)));
    }

    private static DayFigures.Vans sum(List<DayFigures> days) {
        return days.stream()
                .map(DayFigures::vans)
                .filter(v -> v != null)
                .reduce(DayFigures.Vans.NONE, DayFigures.Vans::plus);
    }

    private static long total(List<DayFigures> days, ToLongFunction<DayFigures> figure) {
        return days.stream().filter(d -> d.vans() != null).mapToLong(figure).sum();
    }

    private static long won(DayFigures.Vans vans) {
        return vans.driving() + vans.waiting();
    }

    private static String percent(long from, long to) {
        return from == 0 ? "-" : String.format(Locale.ROOT, "%+.1f%%", 100.0 * (to - from) / from);
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String whole(long thousandths) {
        return String.format(Locale.ROOT, "%.0f", thousandths / THOUSANDTHS);
    }
}
