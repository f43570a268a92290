package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.Explanations;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.Settled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;

@DisplayName("Planning a day of which something is settled")
class SettledSearchTest {
    @Test
    @DisplayName("values every plan as the plain evaluator does, after every move, and leaves alone what is settled")
    void anyMove() {
        int kept = 0;
        int underway = 0;
        int aboard = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.varied(random.begun(random.day()));
            FlatDay flat = new FlatDay(day);
            FlatPlan plan = new FlatPlan(flat);
            PlanEvaluator evaluator = new PlanEvaluator(day);
            assertThat(evaluator.evaluate(List.of()).score())
                    .as("seed %d, no stop more than settled", seed)
                    .isEqualTo(plan.score());
            if (flat.nothingToPlan()) {
                continue;
            }
            underway += day.settled().stream().anyMatch(Settled::underway) ? 1 : 0;
            aboard += day.consignments().stream()
                            .anyMatch(c -> day.underway(c.from()).isPresent())
                    ? 1
                    : 0;
            SplittableRandom coin = new SplittableRandom(seed);
            Moves moves = new Moves(flat, 3, coin.split());
            for (int move = 0; move < 60; move++) {
                if (!moves.propose(plan)) {
                    plan.forget();
                    continue;
                }
                plan.value();
                if (coin.nextInt(3) == 0) {
                    plan.forget();
                    continue;
                }
                plan.keep();
                kept++;
                assertThat(evaluator.evaluate(plan.routes()).score())
                        .as("seed %d, move %d", seed, move)
                        .isEqualTo(plan.score());
                assertSettled(day, plan.routes());
            }
        }
        assertThat(kept).isGreaterThan(2_000);
        assertThat(underway).isGreaterThan(150);
        assertThat(aboard).isGreaterThan(100);
    }

    @Test
    @DisplayName("gives a plan no worse than fixed rounds, with a reason for all that is left")
    void plans() {
        for (int seed = 0; seed < 60; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.varied(random.begun(random.day()));
            DeliveryPlan fixed = new FixedRounds(day).plan();
            DeliveryPlan plan = new OptaPlannerRoutePlanner().plan(day, Search.forSteps(2_000), progress -> {});
            assertThat(plan.score()).as("seed %d", seed).isGreaterThanOrEqualTo(fixed.score());
            assertThat(plan).isEqualTo(new PlanEvaluator(day).evaluate(plan.routes()));
            assertSettled(day, plan.routes());
            Explanations explanations = new Explanations(day, plan, FlatVariants::new);
            assertThat(explanations.explanations()).isEqualTo(new Explanations(day, plan).explanations());
            assertThat(explanations.reasons()).hasSize((int) plan.consignments().stream()
                    .filter(f -> !f.outcome().delivered())
                    .count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner-config/solver.xml", "planner-config/list-moves.xml"})
    @DisplayName("passes OptaPlanner's full assertions")
    void fullAssert(String config) {
        for (int seed = 1; seed < 4; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.withTravelByWave(random.withDrivers(random.begun(random.cityDay())));
            Score fixed = new FixedRounds(day).plan().score();
            DeliveryPlan plan = new OptaPlannerRoutePlanner(config, EnvironmentMode.FULL_ASSERT)
                    .plan(day, Search.forSteps(1_000), progress -> {});
            assertThat(plan.score()).isGreaterThanOrEqualTo(fixed);
            assertSettled(day, plan.routes());
        }
    }

    private static void assertSettled(DeliveryDay day, List<Route> routes) {
        for (Settled settled : day.settled()) {
            List<String> stops = routes.stream()
                    .filter(r -> r.van().equals(settled.van()) && r.wave().equals(settled.wave()))
                    .findFirst()
                    .map(Route::places)
                    .orElse(List.of());
            int fixed = settled.beginning().size();
            assertThat(stops).hasSizeGreaterThanOrEqualTo(fixed);
            assertThat(stops.subList(0, fixed)).isEqualTo(settled.beginning());
            assertThat(List.copyOf(stops).containsAll(settled.leastStops())).isTrue();
            if (settled.closed()) {
                assertThat(stops).containsExactlyInAnyOrderElementsOf(settled.leastStops());
            }
        }
    }
}
