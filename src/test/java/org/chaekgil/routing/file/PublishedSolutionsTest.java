package org.chaekgil.routing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.PlanEvaluator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The instances and best known solutions that lie beside the project, when they are there. */
@DisplayName("Published benchmarks")
class PublishedSolutionsTest {
    private static final Path INSTANCES = Path.of("..", "shared", "benchmarks");

    @Test
    @DisplayName("cost what is published, by our own evaluation of the day and by the independent check")
    void solutions() throws IOException {
        int judged = 0;
        for (Path file : instances()) {
            String name = file.getFileName().toString();
            Benchmark benchmark = BenchmarkFile.read(file);
            assertThat(benchmark.customers()).isEqualTo(benchmark.day().places().size() - 1);
            Path solution = file.resolveSibling(name.replaceAll("\\.\\w+$", ".sol"));
            if (Files.exists(solution)) {
                String published = Files.readString(solution);
                DeliveryPlan plan = new PlanEvaluator(benchmark.day()).evaluate(routes(published));
                assertThat(benchmark.metres(plan.score())).as(name).isPresent();
                assertThat(published).as(name).contains("Cost " + benchmark.cost(plan));
                assertThat(SolCheck.differences(name, Files.readString(file), published))
                        .as(name)
                        .isEmpty();
                assertThat(SolCheck.differences(name, Files.readString(file), SolFile.format(benchmark, plan)))
                        .as(name)
                        .isEmpty();
                judged++;
            }
        }
        assertThat(judged).isPositive();
    }

    private static List<Path> instances() throws IOException {
        assumeTrue(Files.isDirectory(INSTANCES), "skipped: there is no ../shared/benchmarks to read");
        try (Stream<Path> files = Files.walk(INSTANCES)) {
            return files.filter(BenchmarkFile::named).sorted().toList();
        }
    }

    private static List<Route> routes(String solution) {
        List<Route> routes = new ArrayList<>();
        solution.lines().filter(line -> line.startsWith("Route")).forEach(line -> {
            List<String> stops =
                    Arrays.asList(line.substring(line.indexOf(':') + 1).trim().split("\\s+"));
            routes.add(new Route(Integer.toString(routes.size() + 1), "day", stops));
        });
        return routes;
    }
}
