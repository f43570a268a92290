package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.ImpossibleChange.Why;

/** A day and the stops decided for it: what changes by hand begin from and end in. What follows from it is {@link #plan()}. */
public record Decided(DeliveryDay day, List<Route> routes) {
    public Decided {
        routes = List.copyOf(routes);
    }

    /** The plan that these stops are, by the plain evaluator. */
    public DeliveryPlan plan() {
        return new PlanEvaluator(day).evaluate(routes);
    }

    /** What keeps the plan from being driven as it stands; none: nothing does. */
    public List<Explanation> troubles() {
        return new Troubles(day).of(plan());
    }

    /** The stops of that trip in their order; none: it is not driven. */
    public List<String> stops(String van, String wave) {
        return routes.stream()
                .filter(r -> r.van().equals(van) && r.wave().equals(wave))
                .findFirst()
                .map(Route::places)
                .orElse(List.of());
    }

    /** The trip that stops at that place in that wave. */
    public Optional<Route> tripAt(String place, String wave) {
        return routes.stream()
                .filter(r -> r.wave().equals(wave) && r.places().contains(place))
                .findFirst();
    }

    /** Whether that stop is pinned to its trip, by itself or with the whole trip. */
    public boolean pinned(String place, String wave) {
        return day.settled().stream().anyMatch(s -> s.wave().equals(wave) && s.pinned(place));
    }

    /** The same day with other stops for these trips. A trip pinned whole stays whole; a pinned stop that leaves its trip is pinned no more. */
    Decided withStops(Route... changed) {
        List<Route> all = new ArrayList<>(routes);
        List<Settled> settled = new ArrayList<>();
        for (Route trip : changed) {
            all.removeIf(r -> r.van().equals(trip.van()) && r.wave().equals(trip.wave()));
            if (!trip.places().isEmpty()) {
                all.add(trip);
            }
            settled.add(settled(trip.van(), trip.wave()).on(trip.places()));
        }
        return new Decided(withSettled(settled), all);
    }

    Decided withDay(DeliveryDay other) {
        return new Decided(other, routes);
    }

    /** The same day with one trip settled otherwise. */
    Decided settledAs(Settled settled) {
        return new Decided(withSettled(List.of(settled)), routes);
    }

    private DeliveryDay withSettled(List<Settled> changed) {
        List<Settled> all = new ArrayList<>(day.settled());
        for (Settled settled : changed) {
            all.removeIf(s -> s.isOf(settled.van(), settled.wave()));
            if (!settled.equals(Settled.nothing(settled.van(), wave(settled.wave())))) {
                all.add(settled);
            }
        }
        return day.withSettled(all);
    }

    Settled settled(String van, String wave) {
        return day.settled(van, wave(wave));
    }

    Wave wave(String id) {
        return day.waves().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ImpossibleChange(Why.UNKNOWN, id));
    }

    void mustKnowPlace(String id) {
        if (id.equals(day.hub())) {
            throw new ImpossibleChange(Why.HUB, id);
        }
        if (day.places().stream().noneMatch(p -> p.id().equals(id))) {
            throw new ImpossibleChange(Why.UNKNOWN, id);
        }
    }

    /** That trip is none under way and the van runs then. */
    void mustBeOpen(String van, String wave) {
        wave(wave);
        DeliveryDay.Van of = day.vans().stream()
                .filter(v -> v.id().equals(van))
                .findFirst()
                .orElseThrow(() -> new ImpossibleChange(Why.UNKNOWN_VAN, van));
        if (!of.waves().contains(wave)) {
            throw new ImpossibleChange(Why.DOES_NOT_RUN, van, wave);
        }
        if (settled(van, wave).underway()) {
            throw new ImpossibleChange(Why.BEGUN, van, wave);
        }
    }

    /** The trip that stops there, which has not begun. */
    Route openTripAt(String place, String wave) {
        mustKnowPlace(place);
        wave(wave);
        Route trip = tripAt(place, wave).orElseThrow(() -> new ImpossibleChange(Why.NO_STOP, place, wave));
        mustBeOpen(trip.van(), wave);
        return trip;
    }
}
