package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.FixedRounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of a random proposal")
class GlanceTest {
    private static final int PRICE_OF_LATENESS = 30_000;

    @Test
    @DisplayName("a glance turns away one in five on a city's day and is wrong about one in twenty of those at most")
    void turnsAway() {
        int proposed = 0;
        int turnedAway = 0;
        int wrong = 0;
        for (int seed = 0; seed < 5; seed++) {
            DeliveryDay day = new RandomDay(seed).cityDay();
            FlatPlan plan = new FlatPlan(new FlatDay(day));
            plan.become(new FixedRounds(day).plan().routes());
            double stop = (double) plan.cost() / (plan.day.stoppable.length * plan.day.waves);
            Glance glance = new Glance(plan.day, stop / 8);
            SplittableRandom random = new SplittableRandom(seed);
            Moves moves = new Moves(plan.day, 15, random.split());
            for (int move = 0; move < 20_000; move++) {
                if (!moves.propose(plan)) {
                    plan.forget();
                    continue;
                }
                double allowance = -stop / 5 * Math.log(1 - random.nextDouble());
                boolean promises = glance.promises(plan, allowance, PRICE_OF_LATENESS);
                plan.value();
                boolean acceptable =
                        plan.draftCost() - plan.cost() + (double) PRICE_OF_LATENESS * (plan.draftHard() - plan.hard())
                                <= allowance;
                proposed++;
                turnedAway += promises ? 0 : 1;
                wrong += !promises && acceptable ? 1 : 0;
                if (acceptable) {
                    plan.keep();
                } else {
                    plan.forget();
                }
            }
        }
        assertThat(turnedAway).isGreaterThan(proposed / 5);
        assertThat(wrong).isLessThan(turnedAway / 20);
    }

    @Test
    @DisplayName("a glance lets pass what is drafted of a trip under way, about which it knows nothing")
    void underway() {
        int passed = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomDay random = new RandomDay(seed);
            FlatPlan plan = new FlatPlan(new FlatDay(random.begun(random.day())));
            Glance glance = new Glance(plan.day, 0);
            for (int t = 0; t < plan.day.trips; t++) {
                if (plan.day.settled[t].underway) {
                    plan.draft(t);
                    assertThat(glance.promises(plan, 0, 1e12)).isTrue();
                    plan.forget();
                    passed++;
                }
            }
        }
        assertThat(passed).isGreaterThan(20);
    }

    @Test
    @DisplayName(
            "a glance lets pass whatever changes a trip that is too full or outside a library's hours: it may end that")
    void hardLossOfAnotherKind() {
        int passed = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.day();
            FlatPlan plan = new FlatPlan(new FlatDay(day));
            plan.become(random.routes(day));
            Glance glance = new Glance(plan.day, 0);
            for (int t = 0; t < plan.day.trips; t++) {
                FlatTrip trip = plan.trip(t);
                if (trip.hard > Math.max(0, trip.back - plan.day.end[plan.day.waveOf(t)])) {
                    plan.draft(t);
                    assertThat(glance.promises(plan, -1e12, 1)).isTrue();
                    plan.forget();
                    passed++;
                }
            }
        }
        assertThat(passed).isGreaterThan(20);
    }

    @Test
    @DisplayName("most touch one wave, some two at once")
    void waves() {
        DeliveryDay day = new RandomDay(3).cityDay();
        FlatPlan plan = new FlatPlan(new FlatDay(day));
        plan.become(new FixedRounds(day).plan().routes());
        Moves moves = new Moves(plan.day, 15, new SplittableRandom(3));
        int[] ofWaves = new int[3];
        for (int move = 0; move < 5_000; move++) {
            if (moves.propose(plan)) {
                boolean[] touched = new boolean[2];
                for (int t = 0; t < plan.day.trips; t++) {
                    touched[plan.day.waveOf(t)] |= plan.drafted(t);
                }
                ofWaves[(touched[0] ? 1 : 0) + (touched[1] ? 1 : 0)]++;
            }
            plan.forget();
        }
        assertThat(ofWaves[0]).isZero();
        assertThat(ofWaves[2]).isPositive().isLessThan(ofWaves[1] / 5);
    }
}
