package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

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
            DeliveryDay day = random.varied(random.day());
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
    @DisplayName(
            "equals the plain one after each of 1,000 moves on each of 1,000 days, whether some were forgotten between or not")
    void anyMove() {
        int kept = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.varied(random.day());
            FlatDay flat = new FlatDay(day);
            if (flat.nothingToPlan()) {
                continue;
            }
            kept += keptMoves(seed, day, new FlatPlan(flat));
        }
        assertThat(kept).isGreaterThan(100_000);
    }

    @Test
    @DisplayName("of a plan without hard loss gives up just the proposals that have some")
    void givesUp() {
        int givenUp = 0;
        int valued = 0;
        for (int seed = 0; seed < 300; seed++) {
            RandomDay random = new RandomDay(seed);
            FlatDay day = new FlatDay(random.varied(random.day()));
            FlatPlan whole = new FlatPlan(day);
            FlatPlan fast = new FlatPlan(day);
            if (day.nothingToPlan() || whole.hard() > 0) {
                continue;
            }
            Moves moves = new Moves(day, 3, new SplittableRandom(seed));
            Moves sameMoves = new Moves(day, 3, new SplittableRandom(seed));
            for (int move = 0; move < 1_000; move++) {
                boolean proposed = moves.propose(whole);
                assertThat(sameMoves.propose(fast)).isEqualTo(proposed);
                whole.value();
                boolean allowed = fast.valueUnlessHard();
                assertThat(allowed).as("seed %d, move %d", seed, move).isEqualTo(whole.draftHard() == 0);
                if (proposed && allowed) {
                    assertThat(fast.draftCost()).isEqualTo(whole.draftCost());
                    whole.keep();
                    fast.keep();
                    valued++;
                } else {
                    whole.forget();
                    fast.forget();
                    givenUp++;
                }
            }
        }
        assertThat(givenUp).isGreaterThan(10_000);
        assertThat(valued).isGreaterThan(10_000);
    }

    /** On one day in two all moves are kept, on the others one in three. */
    private static int keptMoves(int seed, DeliveryDay day, FlatPlan plan) {
        SplittableRandom coin = new SplittableRandom(seed);
        Moves moves = new Moves(plan.day, 3, coin.split());
        PlanEvaluator evaluator = new PlanEvaluator(day);
        int kept = 0;
        for (int move = 0; move < 1_000; move++) {
            if (!moves.propose(plan)) {
                plan.forget();
                continue;
            }
            plan.value();
            if (seed % 2 == 0 && coin.nextInt(3) > 0) {
                plan.forget();
                continue;
            }
            Score draft = new Score(-plan.draftHard(), -plan.draftCost());
            plan.keep();
            kept++;
            Score plain = evaluator.evaluate(plan.routes()).score();
            if (!plain.equals(draft) || !plain.equals(plan.score())) {
                fail("seed %d, move %d: %s, plainly %s", seed, move, draft, plain);
            }
        }
        return kept;
    }
}
