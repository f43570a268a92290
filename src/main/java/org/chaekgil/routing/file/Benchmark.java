package org.chaekgil.routing.file;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.DeliveryPlan.Stop;

/**
 * A public benchmark instance as a delivery day of one wave: the hub is the depot, what a customer gets comes from the hub and
 * what it gives goes there. A metre is one unit of the file's distance, a second one of its time. Leaving a customer out costs more
 * than any way of serving all, so the best plan that leaves nobody out is the shortest one.
 *
 * @param name as the file says
 * @param customers how many; the place of the n-th customer after the depot has the id n
 * @param vans how many the file allows; empty: as many as are useful
 * @param capacity as the file says, which need not be what a van of {@code day} carries: see {@link BenchmarkDay}
 * @param decimals of a published cost: metres are that many digits finer than it
 * @param costOfAbsence what a plan costs at least that leaves out a customer; no plan that serves all costs that much
 */
public record Benchmark(
        String name,
        Kind kind,
        DeliveryDay day,
        int customers,
        OptionalInt vans,
        int capacity,
        int decimals,
        long costOfAbsence) {

    /** What the families of instances are called where best known costs are published. */
    public enum Kind {
        /** Capacity only, or also a limit on a route's length. */
        CVRP,
        /** With time windows. */
        VRPTW,
        /** With simultaneous pickup and delivery. */
        VRPSPD
    }

    /** The cost as it is published, for example 827.3 for 8273 metres of a VRPTW. */
    public BigDecimal cost(long metres) {
        return BigDecimal.valueOf(metres, decimals);
    }

    public BigDecimal cost(DeliveryPlan plan) {
        return cost(plan.trips().stream().mapToLong(DeliveryPlan.Trip::metres).sum());
    }

    /** The metres of a plan with that score; empty: it breaks a rule or leaves customers out. */
    public OptionalLong metres(Score score) {
        boolean allServed = score.soft() > -costOfAbsence;
        return score.hard() == 0 && allServed ? OptionalLong.of(-score.soft()) : OptionalLong.empty();
    }

    /** The customers that no trip of the plan stops at. */
    public List<Integer> leftOut(DeliveryPlan plan) {
        Set<String> served = new HashSet<>();
        plan.trips().forEach(trip -> trip.stops().stream().map(Stop::place).forEach(served::add));
        return IntStream.rangeClosed(1, customers)
                .filter(c -> !served.contains(Integer.toString(c)))
                .boxed()
                .toList();
    }
}
