package org.chaekgil.routing.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.solver.OptaPlannerRoutePlanner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tiny instances are solved to the optimum that trying all plans finds:")
class TinyBenchmarksTest {

    @ParameterizedTest(name = "CVRP, seed {0}, {1} customers")
    @CsvSource({"1, 5", "2, 6", "3, 6"})
    void cvrp(long seed, int customers) {
        TinyBenchmark tiny = new TinyBenchmark(seed, customers);
        solved("tiny.vrp", tiny.cvrp(), tiny.bestCvrp());
    }

    @ParameterizedTest(name = "VRPTW, seed {0}, {1} customers")
    @CsvSource({"1, 5", "2, 6", "3, 6"})
    void vrptw(long seed, int customers) {
        TinyBenchmark tiny = new TinyBenchmark(seed, customers);
        solved("tiny.vrp", tiny.vrptw(), tiny.bestVrptw());
        solved("tiny.txt", tiny.solomon(), tiny.bestVrptw());
    }

    @ParameterizedTest(name = "VRPSPD, seed {0}, {1} customers")
    @CsvSource({"1, 5", "2, 6", "3, 6"})
    void vrpspd(long seed, int customers) {
        TinyBenchmark tiny = new TinyBenchmark(seed, customers);
        solved("tiny.vrpspd", tiny.vrpspd(), tiny.bestVrpspd());
    }

    @Test
    @DisplayName("and what is tried is no mere touring: windows and pickups make the best plans dearer")
    void binding() {
        TinyBenchmark tiny = new TinyBenchmark(2, 6);
        assertThat(tiny.bestVrptw()).isGreaterThan(10 * tiny.bestCvrp() + 10);
        assertThat(tiny.bestVrpspd()).isGreaterThan(tiny.bestCvrp());
    }

    private static void solved(String file, String text, long optimum) {
        Benchmark benchmark = BenchmarkFile.parse(file, text);
        DeliveryPlan plan =
                new OptaPlannerRoutePlanner().plan(benchmark.day(), Search.forSteps(20_000), progress -> {});
        assertThat(benchmark.metres(plan.score())).hasValue(optimum);
        assertThat(SolCheck.differences(file, text, SolFile.format(benchmark, plan)))
                .isEmpty();
    }
}
