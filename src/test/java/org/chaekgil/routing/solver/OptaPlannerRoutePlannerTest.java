package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaekgil.routing.DayFixture;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.Explanations;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.PlanTotals;
import org.chaekgil.routing.Reason;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.Search;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;

@DisplayName("The planner")
class OptaPlannerRoutePlannerTest {
    private final RoutePlanner planner = new OptaPlannerRoutePlanner();

    private static DayFixture threeLibraries() {
        return new DayFixture()
                .costs(new Costs(5, 3, 10_000, 5_000, 2_000))
                .sends("C1", "C", "A", 20)
                .sends("C2", "A", "B", 20)
                .sends("C3", "H", "B", 20)
                .sends("C4", "B", "H", 20);
    }

    private DeliveryPlan plan(DeliveryDay day, Search search) {
        return planner.plan(day, search, progress -> {});
    }

    @Test
    @DisplayName("finds the one trip that delivers everything directly")
    void tinyDay() {
        DeliveryPlan plan = plan(threeLibraries().day(), Search.forSteps(100_000));
        assertThat(plan.trips()).singleElement().satisfies(trip -> assertThat(trip.stops())
                .extracting(DeliveryPlan.Stop::place)
                .containsExactly("C", "A", "B"));
        assertThat(plan.consignments()).allMatch(fate -> fate.outcome().delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("gives the same plan for the same seed, threads and steps, and tells of each better one")
    void repeatable(int threads) {
        DeliveryDay day = new RandomDay(1).cityDay();
        Search search = Search.forSteps(50_000).withSeed(3).withThreads(threads);
        List<RoutePlanner.Progress> told = new ArrayList<>();
        DeliveryPlan first = planner.plan(day, search, told::add);
        assertThat(plan(day, search)).isEqualTo(first);
        assertThat(told).isNotEmpty();
        assertThat(told.get(told.size() - 1).best()).isEqualTo(first.score());
        assertThat(told).isSortedAccordingTo((a, b) -> a.best().compareTo(b.best()));
    }

    @Test
    @DisplayName("is never worse than fixed rounds, accounts for everything and can be driven, on any odd day")
    void anyDay() {
        for (int seed = 0; seed < 60; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.varied(random.day());
            DeliveryPlan plan = plan(day, Search.forSteps(2_000));
            assertThat(plan.score())
                    .isGreaterThanOrEqualTo(new FixedRounds(day).plan().score());
            assertThat(plan.score().hard()).isZero();
            assertThat(plan.consignments())
                    .extracting(Fate::consignment)
                    .containsExactlyElementsOf(day.consignments().stream()
                            .map(DeliveryDay.Consignment::id)
                            .toList());
            assertThat(new PlanEvaluator(day).evaluate(plan.routes())).isEqualTo(plan);
            Explanations explanations = new Explanations(day, plan, FlatVariants::new);
            assertThat(explanations.explanations()).isEqualTo(new Explanations(day, plan).explanations());
            assertThat(explanations.reasons().keySet())
                    .containsExactlyElementsOf(plan.consignments().stream()
                            .filter(f -> !f.outcome().delivered())
                            .map(Fate::consignment)
                            .toList());
        }
    }

    @Test
    @DisplayName("ends with its time, and at once when cancelled")
    void ends() {
        DeliveryDay day = new RandomDay(1).cityDay();
        AtomicInteger asked = new AtomicInteger();
        Search cancelled = Search.forSeconds(600).until(() -> asked.incrementAndGet() > 50);
        assertThat(plan(day, cancelled).score().hard()).isZero();
        long begin = System.nanoTime();
        plan(day, Search.forSeconds(1));
        assertThat((System.nanoTime() - begin) / 1e9).isGreaterThan(0.9);
    }

    @Test
    @DisplayName("has a plan and words for a day without vans, without consignments, all closed, or with the hub alone")
    void nothingToDrive() {
        DeliveryDay noVans = threeLibraries().vans().day();
        DeliveryPlan plan = plan(noVans, Search.forSeconds(5));
        assertThat(plan.trips()).isEmpty();
        assertThat(new Explanations(noVans, plan).itemsByReason()).containsOnlyKeys(Reason.NO_VANS);

        DeliveryDay idle = new DayFixture().day();
        assertThat(plan(idle, Search.forSeconds(5)).trips()).isEmpty();

        DeliveryDay closed =
                threeLibraries().windows("A").windows("B").windows("C").day();
        plan = plan(closed, Search.forSeconds(5));
        assertThat(plan.trips()).isEmpty();
        assertThat(new Explanations(closed, plan).itemsByReason())
                .containsOnlyKeys(Reason.ORIGIN_CLOSED, Reason.DESTINATION_CLOSED);
        assertThat(PlanTotals.of(closed, plan)).isEqualTo(new PlanTotals(0, 0, 0, 0, 0, 20, 60));

        DeliveryDay noRoom =
                threeLibraries().vans(new Van("V", 0, List.of("AM"))).day();
        assertThat(plan(noRoom, Search.forSteps(5_000)).score().hard()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner-config/solver.xml", "planner-config/list-moves.xml"})
    @DisplayName("passes OptaPlanner's full assertions, each score held against the plain evaluator")
    void fullAssert(String config) {
        DeliveryDay day = new RandomDay(1).cityDay();
        RoutePlanner asserted = new OptaPlannerRoutePlanner(config, EnvironmentMode.FULL_ASSERT);
        DeliveryPlan plan = asserted.plan(day, Search.forSteps(3_000), progress -> {});
        assertThat(plan.score()).isGreaterThan(new FixedRounds(day).plan().score());
    }
}
