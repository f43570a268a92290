package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.PlanEvaluator;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.EasyScoreCalculator;

/** The score by {@link PlanEvaluator}: slow, and what OptaPlanner holds the fast one against when it runs with assertions. */
public class PlainScore implements EasyScoreCalculator<CourierDay, HardSoftLongScore> {
    @Override
    public HardSoftLongScore calculateScore(CourierDay solution) {
        DeliveryDay day = solution.day().day;
        List<Route> routes = new ArrayList<>();
        long strangers = 0;
        for (TripLine line : solution.lines()) {
            strangers += line.strangers();
            if (line.driven()) {
                routes.add(route(line, solution.day()));
            }
        }
        Score score = new PlanEvaluator(day).evaluate(routes).score();
        return HardSoftLongScore.of(score.hard() - strangers * CourierDay.STRANGER, score.soft());
    }

    private static Route route(TripLine line, FlatDay day) {
        FlatSettled settled = day.settled[line.trip()];
        return new Route(
                day.day.vans().get(day.vanOf(line.trip())).id(),
                day.day.waves().get(line.wave()).id(),
                Stream.concat(
                                Arrays.stream(settled.leastStops)
                                        .limit(settled.fixed)
                                        .boxed(),
                                line.stops().stream()
                                        .filter(v -> v.wave() == line.wave())
                                        .map(Visit::place))
                        .map(place -> day.day.places().get(place).id())
                        .toList());
    }
}
