package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.Search;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A large day")
class LargeDayTest {
    @Test
    @DisplayName("of 100 libraries and 7,000 items is planned far better than fixed rounds in few steps")
    void hundredLibraries() {
        DeliveryDay day = new RandomDay(1).largeDay(100);
        Score fixed = new FixedRounds(day).plan().score();
        DeliveryPlan plan = new OptaPlannerRoutePlanner().plan(day, Search.forSteps(100_000), progress -> {});
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.score().soft() / (double) fixed.soft()).isLessThan(0.9);
    }

    @Test
    @DisplayName("of 400 libraries is valued as plainly")
    void fourHundredLibraries() {
        DeliveryDay day = new RandomDay(2).largeDay(400);
        DeliveryPlan fixed = new FixedRounds(day).plan();
        FlatPlan plan = new FlatPlan(new FlatDay(day));
        plan.become(fixed.routes());
        assertThat(plan.score()).isEqualTo(fixed.score());
        Moves moves = new Moves(plan.day, 15, new SplittableRandom(1));
        for (int kept = 0; kept < 200; ) {
            if (moves.propose(plan)) {
                plan.value();
                plan.keep();
                kept++;
            } else {
                plan.forget();
            }
        }
        assertThat(plan.score())
                .isEqualTo(new PlanEvaluator(day).evaluate(plan.routes()).score());
    }
}
