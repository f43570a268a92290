package org.chaekgil.courier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.CostParts;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.PlanTotals;

/** Two plans of one day side by side. Stops: those that differ first, then by time. */
public record PlanComparison(Side a, Side b, List<ComparedStop> stops) {

    /** One of the two. {@code late}: items that come later than promised. */
    public record Side(
            PlanChoice choice, CourierPlan plan, PlanTotals totals, CostParts cost, int late, boolean drivable) {
        static Side of(PlanChoice choice, CourierPlan plan) {
            DeliveryDay day = plan.input();
            return new Side(
                    choice,
                    plan,
                    PlanTotals.of(day, plan.plan()),
                    CostParts.of(day, plan.plan()),
                    CostParts.itemsLate(day, plan.plan()),
                    plan.drivable());
        }

        public int inTime() {
            return totals.items() - late;
        }
    }

    /** @param driven the day's trips that have begun */
    static PlanComparison of(Side a, Side b, List<Trip> driven) {
        List<ComparedStop> stops = new ArrayList<>();
        Map<String, List<ComparedStop.At>> second =
                stops(b.plan().plan(), b.plan().input());
        stops(a.plan().plan(), a.plan().input()).forEach((place, of) -> {
            List<ComparedStop.At> rest = second.getOrDefault(place, new ArrayList<>());
            List<ComparedStop.At> unpaired = new ArrayList<>();
            for (ComparedStop.At at : of) {
                take(rest, r -> r.wave().equals(at.wave()))
                        .ifPresentOrElse(pair -> stops.add(stop(place, at, pair, false)), () -> unpaired.add(at));
            }
            for (ComparedStop.At at : unpaired) {
                boolean over = over(at, b.plan(), driven);
                ComparedStop.At pair = over ? null : take(rest, r -> true).orElse(null);
                stops.add(stop(place, at, pair, over));
            }
        });
        second.forEach(
                (place, rest) -> rest.forEach(at -> stops.add(stop(place, null, at, over(at, a.plan(), driven)))));
        stops.sort(Comparator.comparing((ComparedStop s) -> !s.changed())
                .thenComparing(s -> (s.b() == null ? s.a() : s.b()).start()));
        return new PlanComparison(a, b, List.copyOf(stops));
    }

    /** How many stops differ, and in what; one that differs in two ways counts in both. */
    public record Counts(int gained, int lost, int van, int wave, int time, int order, int same, int over) {}

    public Counts counts() {
        return new Counts(
                count(ComparedStop::gained),
                count(ComparedStop::lost),
                count(ComparedStop::otherVan),
                count(ComparedStop::otherWave),
                count(ComparedStop::otherTime),
                count(ComparedStop::otherOrder),
                count(s -> !s.changed() && !s.over()),
                count(ComparedStop::over));
    }

    private int count(Predicate<ComparedStop> which) {
        return (int) stops.stream().filter(which).count();
    }

    private static ComparedStop stop(String place, ComparedStop.At a, ComparedStop.At b, boolean over) {
        return new ComparedStop(new LibraryId(place), a, b, over);
    }

    private static Optional<ComparedStop.At> take(List<ComparedStop.At> from, Predicate<ComparedStop.At> which) {
        Optional<ComparedStop.At> found = from.stream().filter(which).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    /** Whether that trip had left before a plan was made which does not have it. */
    private static boolean over(ComparedStop.At at, CourierPlan plan, List<Trip> driven) {
        boolean planned = plan.plan().trips().stream()
                .anyMatch(t -> t.van().equals(at.van()) && t.wave().equals(at.wave()));
        return !planned
                && driven.stream()
                        .filter(t -> t.van().equals(at.van()) && t.wave().equals(at.wave()))
                        .anyMatch(t -> t.departedAt() != null && !t.departedAt().isAfter(plan.madeAt()));
    }

    private static Map<String, List<ComparedStop.At>> stops(DeliveryPlan plan, DeliveryDay day) {
        Map<String, List<ComparedStop.At>> stops = new LinkedHashMap<>();
        for (DeliveryPlan.Trip trip : plan.trips()) {
            String before = day.hub();
            int number = 1;
            for (DeliveryPlan.Stop stop : trip.stops()) {
                stops.computeIfAbsent(stop.place(), p -> new ArrayList<>())
                        .add(new ComparedStop.At(trip.van(), trip.wave(), number++, stop.start(), before));
                before = stop.place();
            }
        }
        return stops;
    }
}
