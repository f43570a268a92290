package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Route;

/** What a plan would be with one stop more, tried out in full. */
final class StopTrials {
    private static final int NEAREST = 3;

    /** The plan with that stop on that trip. */
    record Trial(String place, Van van, Wave wave, DeliveryPlan plan) {
        boolean worseOff(DeliveryPlan before) {
            return plan.score().hard() < before.score().hard();
        }
    }

    private final DeliveryDay day;
    private final DeliveryPlan plan;
    private final PlanEvaluator evaluator;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Optional<Trial>> best = new HashMap<>();

    StopTrials(DeliveryDay day, DeliveryPlan plan) {
        this.day = day;
        this.plan = plan;
        this.evaluator = new PlanEvaluator(day);
        day.places().forEach(p -> positions.put(p.id(), positions.size()));
    }

    /** The best plan with one more stop at that place, in that wave or later; empty: no van may have it. */
    Optional<Trial> best(String place, int firstWave) {
        return best.computeIfAbsent(place + '\n' + firstWave, key -> {
            List<Trial> near = trials(place, firstWave, 0, NEAREST);
            Optional<Trial> found = best(near);
            if (found.isEmpty() || found.get().worseOff(plan)) {
                // none of the short ways will do: any other may
                near.addAll(trials(place, firstWave, NEAREST, Integer.MAX_VALUE));
                found = best(near);
            }
            return found;
        });
    }

    private static Optional<Trial> best(List<Trial> trials) {
        return trials.stream().max(Comparator.comparing(t -> t.plan().score()));
    }

    private List<Trial> trials(String place, int firstWave, int from, int to) {
        List<Trial> trials = new ArrayList<>();
        for (Wave wave : day.waves().subList(firstWave, day.waves().size())) {
            for (Van van : day.vans()) {
                if (van.waves().contains(wave.id())) {
                    trials.addAll(trials(place, van, wave, from, to));
                }
            }
        }
        return trials;
    }

    /** Only the positions number {@code from} to {@code to} by the way they add. */
    private List<Trial> trials(String place, Van van, Wave wave, int from, int to) {
        List<String> stops = plan.routes().stream()
                .filter(r -> r.van().equals(van.id()) && r.wave().equals(wave.id()))
                .findFirst()
                .map(Route::places)
                .orElse(List.of());
        if (stops.contains(place) || day.settled(van.id(), wave).closed()) {
            return List.of();
        }
        List<Integer> where = new ArrayList<>();
        for (int at = day.settled(van.id(), wave).beginning().size(); at <= stops.size(); at++) {
            where.add(at);
        }
        where.sort(Comparator.comparingInt(at -> detour(stops, at, place)));
        List<Trial> trials = new ArrayList<>();
        for (int at : where.subList(Math.min(from, where.size()), Math.min(to, where.size()))) {
            with(stops, at, place, van, wave).ifPresent(p -> trials.add(new Trial(place, van, wave, p)));
        }
        return trials;
    }

    private Optional<DeliveryPlan> with(List<String> stops, int at, String place, Van van, Wave wave) {
        List<String> longer = new ArrayList<>(stops);
        longer.add(at, place);
        List<Route> routes = new ArrayList<>(plan.routes().stream()
                .filter(r -> !r.van().equals(van.id()) || !r.wave().equals(wave.id()))
                .toList());
        routes.add(new Route(van.id(), wave.id(), longer));
        boolean twice = routes.stream()
                        .filter(r -> r.wave().equals(wave.id()) && r.places().contains(place))
                        .count()
                > 1;
        return twice ? Optional.empty() : Optional.of(evaluator.evaluate(routes));
    }

    private int detour(List<String> stops, int at, String place) {
        int before = positions.get(at == 0 ? day.hub() : stops.get(at - 1));
        int after = positions.get(at == stops.size() ? day.hub() : stops.get(at));
        int here = positions.get(place);
        return day.travel().seconds(before, here)
                + day.travel().seconds(here, after)
                - day.travel().seconds(before, after);
    }
}
