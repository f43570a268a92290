package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.PlanEvaluator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Good plans")
class EliteTest {
    @Test
    @DisplayName("have children that leave alone what is settled and are valued as the plain evaluator does")
    void children() {
        int unlikeBoth = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = seed % 2 == 0 ? random.day() : random.begun(random.day());
            FlatDay flat = new FlatDay(day);
            if (flat.nothingToPlan()) {
                continue;
            }
            SplittableRandom coin = new SplittableRandom(seed);
            FlatPlan mother = anyPlan(flat, coin);
            FlatPlan father = anyPlan(flat, coin);
            Elite elite = new Elite(new FlatPlan(flat));
            elite.take(mother);
            elite.take(father);
            for (int i = 0; i < 10; i++) {
                FlatPlan child = elite.child(coin);
                assertThat(new PlanEvaluator(day).evaluate(child.routes()).score())
                        .as("seed %d, child %d", seed, i)
                        .isEqualTo(child.score());
                for (int t = 0; t < flat.trips; t++) {
                    assertThat(flat.settled[t].kept(child.trip(t), t, flat.keeper, flat.waveOf(t) * flat.places))
                            .isTrue();
                }
                unlikeBoth +=
                        child.routes().equals(mother.routes()) || child.routes().equals(father.routes()) ? 0 : 1;
            }
        }
        assertThat(unlikeBoth).isGreaterThan(500);
    }

    @Test
    @DisplayName("are at most eight, each of another score, and the best is among them")
    void members() {
        FlatDay flat = new FlatDay(new RandomDay(1).cityDay());
        SplittableRandom coin = new SplittableRandom(1);
        Elite elite = new Elite(new FlatPlan(flat));
        FlatPlan best = elite.best();
        for (int i = 0; i < 20; i++) {
            FlatPlan found = anyPlan(flat, coin);
            elite.take(found);
            elite.take(found);
            best = found.betterThan(best) ? found : best;
        }
        assertThat(elite.best()).isSameAs(best);
        assertThat(elite.size()).isEqualTo(8);
    }

    private static FlatPlan anyPlan(FlatDay day, SplittableRandom coin) {
        FlatPlan plan = new FlatPlan(day);
        Moves moves = new Moves(day, 3, coin.split());
        for (int i = 0; i < 60; i++) {
            if (moves.propose(plan)) {
                plan.value();
                plan.keep();
            } else {
                plan.forget();
            }
        }
        return plan;
    }
}
