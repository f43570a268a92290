package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.Search;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The search of days that only bring from and to the hub")
class HubSearchTest {
    private static final int PROBLEMS = 200;
    private static final int STEPS = 300;

    @Test
    @DisplayName("values every plan on its way as the plain evaluator does, and never breaks a rule")
    void agrees() {
        int withPickups = 0;
        int withWindows = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            DeliveryDay day = RandomHubDay.of(new Random(seed), false);
            HubDay hubDay = HubDay.of(new FlatDay(day)).orElseThrow();
            withPickups += hubDay.both ? 1 : 0;
            withWindows += hubDay.timed ? 1 : 0;
            HubAnnealing annealing = new HubAnnealing(hubDay, new SplittableRandom(seed));
            annealing.begin(new int[0][]);
            for (int step = 0; step < STEPS; step++) {
                annealing.step(step % 3 == 0 ? 0 : 200);
                if (step % 10 == 0) {
                    DeliveryPlan plain = new PlanEvaluator(day)
                            .evaluate(hubDay.planOf(annealing.now()).routes());
                    assertThat(plain.score().hard())
                            .as("seed %d step %d", seed, step)
                            .isZero();
                    assertThat(-plain.score().soft())
                            .as("seed %d step %d", seed, step)
                            .isEqualTo(annealing.costNow());
                }
            }
        }
        assertThat(withPickups).isGreaterThan(PROBLEMS / 4);
        assertThat(withWindows).isGreaterThan(PROBLEMS / 4);
    }

    @Test
    @DisplayName("leaves out whom no van can serve, and still serves all others")
    void leftOut() {
        DeliveryDay day = RandomHubDay.of(new Random(5), true);
        DeliveryPlan plan = new OptaPlannerRoutePlanner().plan(day, Search.forSteps(20_000), p -> {});
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.consignments().stream().filter(f -> f.deliveredAt().isEmpty()))
                .isNotEmpty()
                .allMatch(f -> f.consignment().endsWith(" 1"));
    }

    @Test
    @DisplayName("finds the same plan again with the same seed, threads and steps")
    void repeats() {
        DeliveryDay day = RandomHubDay.of(new Random(9), false);
        Search search = Search.forSteps(60_000).withThreads(2).withSeed(4);
        DeliveryPlan one = new OptaPlannerRoutePlanner().plan(day, search, p -> {});
        DeliveryPlan other = new OptaPlannerRoutePlanner().plan(day, search, p -> {});
        assertThat(one).isEqualTo(other);
    }

    @Test
    @DisplayName("is for no day with items between two libraries, with two waves, or where leaving out can pay")
    void others() {
        DeliveryDay day = RandomHubDay.of(new Random(1), false);
        assertThat(HubDay.of(new FlatDay(day))).isPresent();
        List<Consignment> between = new ArrayList<>(day.consignments());
        between.add(new Consignment("between", "1", "2", 1, 0, 0, 1));
        assertThat(HubDay.of(new FlatDay(with(day, day.waves(), between, day.costs()))))
                .isEmpty();
        List<Wave> twice = List.of(day.waves().get(0), new Wave("later", 90_000, 95_000, 0));
        assertThat(HubDay.of(new FlatDay(with(day, twice, day.consignments(), day.costs()))))
                .isEmpty();
        Costs cheap = new Costs(0, 1, 0, 1, 0);
        assertThat(HubDay.of(new FlatDay(with(day, day.waves(), day.consignments(), cheap))))
                .isEmpty();
    }

    private static DeliveryDay with(DeliveryDay day, List<Wave> waves, List<Consignment> consignments, Costs costs) {
        List<String> ids = waves.stream().map(Wave::id).toList();
        List<Van> vans =
                day.vans().stream().map(v -> new Van(v.id(), v.capacity(), ids)).toList();
        return new DeliveryDay(day.date(), day.hub(), day.places(), waves, vans, consignments, day.travel(), costs);
    }
}
