package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.PlanEvaluator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fast evaluation")
class FlatPlanTest {
    @Test
    @DisplayName("equals the plain one on any plan of any day")
    void anyPlan() {
        int broken = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.day();
            var routes = random.routes(day);
            FlatPlan plan = new FlatPlan(new FlatDay(day));
            plan.become(routes);
            Score plain = new PlanEvaluator(day).evaluate(routes).score();
            assertThat(plan.score()).as("seed %d", seed).isEqualTo(plain);
            broken += plain.hard() < 0 ? 1 : 0;
        }
        assertThat(broken).as("days with and without hard loss").isBetween(300, 2_700);
    }

    @Test
    @DisplayName("equals the plain one after every move, kept or forgotten")
    void anyMove() {
        int kept = 0;
        for (int seed = 0; seed < 300; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.day();
            FlatDay flat = new FlatDay(day);
            if (flat.nothingToPlan()) {
                continue;
            }
            FlatPlan plan = new FlatPlan(flat);
            SplittableRandom coin = new SplittableRandom(seed);
            Moves moves = new Moves(flat, 3, coin.split());
            PlanEvaluator evaluator = new PlanEvaluator(day);
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
                Score draft = new Score(-plan.draftHard(), -plan.draftCost());
                plan.keep();
                kept++;
                assertThat(plan.score()).isEqualTo(draft);
                assertThat(evaluator.evaluate(plan.routes()).score())
                        .as("seed %d, move %d", seed, move)
                        .isEqualTo(draft);
            }
        }
        assertThat(kept).isGreaterThan(1_000);
    }
}
