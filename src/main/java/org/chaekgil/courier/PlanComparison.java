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

    /**
     * One of the two.
     *
     * @param rest vans had left when it was made: it is a plan, and has the totals, of the rest of the day
     * @param late items that come later than promised
     * @param urgent of the cost what is held against urgent books that do not arrive, see {@link CourierPlan#priceOfUrgentLeft}
     */
    public record Side(
            PlanChoice choice,
            CourierPlan plan,
            boolean rest,
            PlanTotals totals,
            CostParts cost,
            int late,
            long urgent,
            boolean drivable) {
        static Side of(PlanChoice choice, CourierPlan plan, List<Trip> driven) {
            DeliveryDay day = plan.input();
            return new Side(
                    choice,
                    plan,
                    driven.stream().anyMatch(t -> t.leftBy(plan.madeAt())),
                    PlanTotals.of(day, plan.plan()),
                    CostParts.of(day, plan.plan()),
                    CostParts.itemsLate(day, plan.plan()),
                    plan.priceOfUrgentLeft(),
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
                Optional<ComparedStop.At> same = take(rest, at::onSameTrip);
                if (same.isPresent()) {
                    stops.add(stop(place, at, same.get(), false));
                } else if (over(place, at, b.plan(), driven)) {
                    stops.add(stop(place, at, null, true));
                } else {
                    unpaired.add(at);
                }
            }
            unpaired.removeIf(at -> {
                Optional<ComparedStop.At> pair = take(rest, r -> r.wave().equals(at.wave()));
                pair.ifPresent(r -> stops.add(stop(place, at, r, false)));
                return pair.isPresent();
            });
            for (ComparedStop.At at : unpaired) {
                stops.add(stop(place, at, take(rest, r -> true).orElse(null), false));
            }
        });
        second.forEach((place, rest) ->
                rest.forEach(at -> stops.add(stop(place, null, at, over(place, at, a.plan(), driven)))));
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

    /** Whether that van had been there on that trip before a plan was made which does not have the stop. */
    private static boolean over(String place, ComparedStop.At at, CourierPlan plan, List<Trip> driven) {
        return driven.stream()
                .filter(t -> t.van().equals(at.van()) && t.wave().equals(at.wave()))
                .flatMap(t -> t.stop(new LibraryId(place)).stream())
                .anyMatch(s -> s.doneAt() != null && !s.doneAt().isAfter(plan.madeAt()));
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
