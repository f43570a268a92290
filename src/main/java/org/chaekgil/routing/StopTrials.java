package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;

/** What a plan would be worth with one stop more, tried on every trip. */
final class StopTrials {
    private static final int NEAREST = 3;

    /** What the plan is worth with that route, which has one stop more at the place. */
    record Trial(String place, Route route, Score score) {}

    private final DeliveryDay day;
    private final DeliveryPlan plan;
    private final PlanVariants variants;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<String>> stops = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Map<String, Optional<Trial>> best = new HashMap<>();

    StopTrials(DeliveryDay day, DeliveryPlan plan, PlanVariants variants) {
        this.day = day;
        this.plan = plan;
        this.variants = variants;
        day.places().forEach(p -> positions.put(p.id(), positions.size()));
        for (Route route : plan.routes()) {
            stops.put(route.van() + '\n' + route.wave(), route.places());
            route.places().forEach(place -> visited.add(route.wave() + '\n' + place));
        }
    }

    /** The best plan with one more stop at that place, in that wave or later; empty: no van may have it. */
    Optional<Trial> best(String place, int firstWave) {
        return best.computeIfAbsent(place + '\n' + firstWave, key -> {
            List<Trial> near = trials(place, firstWave, 0, NEAREST);
            Optional<Trial> found = best(near);
            if (found.isEmpty() || worseOff(found.get())) {
                // none of the short ways will do: any other may
                near.addAll(trials(place, firstWave, NEAREST, Integer.MAX_VALUE));
                found = best(near);
            }
            return found;
        });
    }

    /** Whether the plan with that stop has more hard loss than without. */
    boolean worseOff(Trial trial) {
        return trial.score().hard() < plan.score().hard();
    }

    /** The trip with the stop more, driven in full. */
    DeliveryPlan.Trip driven(Trial trial) {
        return new PlanEvaluator(day)
                .evaluate(PlanVariants.replaced(plan.routes(), trial.route())).trips().stream()
                        .filter(t -> t.van().equals(trial.route().van())
                                && t.wave().equals(trial.route().wave()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Optional<Trial> best(List<Trial> trials) {
        return trials.stream().max(Comparator.comparing(Trial::score));
    }

    private List<Trial> trials(String place, int firstWave, int from, int to) {
        List<Trial> trials = new ArrayList<>();
        for (Wave wave : day.waves().subList(firstWave, day.waves().size())) {
            for (Van van : day.vans()) {
                if (van.waves().contains(wave.id()) && !visited.contains(wave.id() + '\n' + place)) {
                    trials.addAll(trials(place, van, wave, from, to));
                }
            }
        }
        return trials;
    }

    /** Only the positions number {@code from} to {@code to} by the way they add. */
    private List<Trial> trials(String place, Van van, Wave wave, int from, int to) {
        Settled settled = day.settled(van.id(), wave);
        if (settled.closed()) {
            return List.of();
        }
        List<String> now = stops.getOrDefault(van.id() + '\n' + wave.id(), List.of());
        List<Integer> where = new ArrayList<>();
        for (int at = settled.beginning().size(); at <= now.size(); at++) {
            where.add(at);
        }
        where.sort(Comparator.comparingInt(at -> detour(wave, now, at, place)));
        List<Trial> trials = new ArrayList<>();
        for (int at : where.subList(Math.min(from, where.size()), Math.min(to, where.size()))) {
            List<String> longer = new ArrayList<>(now);
            longer.add(at, place);
            Route route = new Route(van.id(), wave.id(), longer);
            trials.add(new Trial(place, route, variants.with(route)));
        }
        return trials;
    }

    private int detour(Wave wave, List<String> stops, int at, String place) {
        int before = positions.get(at == 0 ? day.hub() : stops.get(at - 1));
        int after = positions.get(at == stops.size() ? day.hub() : stops.get(at));
        int here = positions.get(place);
        TravelMatrix travel = day.travel(wave.id());
        return travel.seconds(before, here) + travel.seconds(here, after) - travel.seconds(before, after);
    }
}
