package org.chaekgil.courier.web;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.chaekgil.courier.PlanComparison;
import org.chaekgil.courier.PlanComparison.Side;

/**
 * One figure of two plans.
 *
 * @param name the last part of its message key
 * @param unit the last part of the message key that writes it down
 * @param better whether less is better: negative; more: positive; neither: 0
 */
record ComparedFigure(String name, Unit unit, int better, double a, double b) {
    enum Unit {
        WON,
        KM,
        HOURS,
        COUNT
    }

    private static final double WON = 1_000;
    /** Shown only where one of the two is not nothing. */
    private static final Set<String> SELDOM = Set.of("cost.urgent", "cost.rest");

    static List<ComparedFigure> of(PlanComparison both) {
        return Stream.of(
                        figure(both, "cost", Unit.WON, -1, s -> s.cost().all() / WON),
                        figure(both, "cost.time", Unit.WON, -1, s -> s.cost().time() / WON),
                        figure(
                                both,
                                "cost.distance",
                                Unit.WON,
                                -1,
                                s -> s.cost().distance() / WON),
                        figure(both, "cost.trips", Unit.WON, -1, s -> s.cost().trips() / WON),
                        figure(both, "cost.nights", Unit.WON, -1, s -> s.cost().nights() / WON),
                        figure(both, "cost.late", Unit.WON, -1, s -> (s.cost().late() - s.urgent()) / WON),
                        figure(both, "cost.urgent", Unit.WON, -1, s -> s.urgent() / WON),
                        figure(both, "cost.drivers", Unit.WON, -1, s -> s.cost().drivers() / WON),
                        figure(both, "cost.rest", Unit.WON, -1, s -> s.cost().rest() / WON),
                        figure(both, "km", Unit.KM, -1, s -> s.totals().metres() / 1000.0),
                        figure(both, "hours", Unit.HOURS, -1, s -> s.totals().seconds() / 3600.0),
                        figure(both, "trips", Unit.COUNT, 0, s -> s.totals().trips()),
                        figure(both, "stops", Unit.COUNT, 0, ComparedFigure::stops),
                        figure(both, "items", Unit.COUNT, 0, s -> s.totals().items()),
                        figure(both, "delivered", Unit.COUNT, 1, s -> s.totals().delivered()),
                        figure(both, "inTime", Unit.COUNT, 1, Side::inTime),
                        figure(both, "late", Unit.COUNT, -1, Side::late))
                .filter(f -> !SELDOM.contains(f.name()) || f.a() != 0 || f.b() != 0)
                .toList();
    }

    private static ComparedFigure figure(
            PlanComparison both, String name, Unit unit, int better, ToDoubleFunction<Side> of) {
        return new ComparedFigure(name, unit, better, of.applyAsDouble(both.a()), of.applyAsDouble(both.b()));
    }

    private static double stops(Side side) {
        return side.plan().plan().trips().stream()
                .mapToInt(t -> t.stops().size())
                .sum();
    }

    public double more() {
        return b - a;
    }

    /** How the second plan stands against the first: a class of the sheet, empty when there is nothing to praise or blame. */
    public String tone() {
        double gain = more() * better;
        return gain == 0 ? "" : gain > 0 ? "good" : "warning";
    }
}
