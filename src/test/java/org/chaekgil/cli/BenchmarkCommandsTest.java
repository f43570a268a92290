package org.chaekgil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.file.TinyBenchmark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("Benchmark instances on the command line:")
class BenchmarkCommandsTest {
    private static final String DAY =
            """
            { "date": "2026-11-24", "hub": "H",
              "places": [ {"id": "H", "lat": 35.80, "lon": 127.14, "windows": []},
                          {"id": "A", "lat": 35.81, "lon": 127.14, "windows": [["09:00", "18:00"]]} ],
              "waves": [ {"id": "AM", "start": "09:00", "end": "12:00", "sortMinutes": 30} ],
              "vans": [ {"id": "V1", "capacity": 600} ],
              "consignments": [ {"id": "C1", "from": "H", "to": "A", "items": 30} ] }
            """;

    private final TinyBenchmark tiny = new TinyBenchmark(2, 5);
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    private int run(Object command, Object... arguments) {
        return new CommandLine(command)
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true))
                .execute(
                        java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    private Path file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    @DisplayName("solve writes a solution with its cost, and prints it when no file is named")
    void solves() throws Exception {
        Path solution = folder.resolve("tiny.sol");
        Path solomon = file("tiny.txt", tiny.solomon());
        assertThat(run(new SolveCommand(), solomon, "--steps", 20_000, "--out", solution))
                .isZero();
        String cost = tiny.bestVrptw() / 10 + "." + tiny.bestVrptw() % 10;
        assertThat(solution).content().startsWith("Route #1: ").endsWith("\nCost " + cost + "\n");
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("TINY: VRPTW, 5 customers, at most 6 vans, capacity 20")
                .containsPattern("\\d\\.\\d s {2}cost \\d+\\.\\d");
        assertThat(run(new SolveCommand(), solomon, "--steps", 20_000)).isZero();
        assertThat(out.toString()).isEqualTo(Files.readString(solution));
    }

    @Test
    @DisplayName("solve serves all customers even without any time to search")
    void atOnce() throws Exception {
        Path solution = folder.resolve("tiny.sol");
        assertThat(run(new SolveCommand(), file("tiny.txt", tiny.solomon()), "--seconds", 0, "--out", solution))
                .isZero();
        assertThat(solution).content().startsWith("Route #1: ");
    }

    @Test
    @DisplayName("solve says it plainly when the fleet is too small for all customers")
    void leftOut() throws Exception {
        Path small = file("tiny.txt", tiny.solomon().replace("\n  6  20\n", "\n  1  20\n"));
        assertThat(run(new SolveCommand(), small, "--steps", 20_000)).isEqualTo(1);
        assertThat(err.toString()).containsPattern("Not all customers could be served: [1-4] of 5 are left out");
        assertThat(out.toString()).contains("Route #1:").contains("Cost ");
    }

    @Test
    @DisplayName("solve refuses a broken file with its line and exit code 2")
    void refused() throws Exception {
        assertThat(run(new SolveCommand(), file("tiny.vrp", tiny.cvrp().replace("EUC_2D", "GEO"))))
                .isEqualTo(2);
        assertThat(err.toString()).contains("line 5: EDGE_WEIGHT_TYPE \"GEO\" is not supported");
    }

    @Test
    @DisplayName("bench tells gaps by instance and family, and days against fixed rounds")
    void bench() throws Exception {
        file("a/tiny.vrp", tiny.cvrp());
        file("a/other.vrp", new TinyBenchmark(3, 5).cvrp());
        file("b/tiny.vrpspd", tiny.vrpspd());
        file("b/c/monday.json", DAY);
        double half = tiny.bestCvrp() / 2.0;
        file(
                "best-known.csv",
                "instance,type,customers,convention,vehicles,distance\n"
                        + "a/tiny.vrp,CVRP,5,sintef,,1.0\na/tiny.vrp,CVRP,5,cvrplib,,\"" + half + "\"\n");
        Path csv = folder.resolve("out.csv");
        assertThat(run(new BenchCommand(), folder, "--seconds", 1, "--csv", csv))
                .isZero();
        assertThat(err.toString().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("[1/4] a/other.vrp  ")
                .contains("  -  ");
        assertThat(out.toString())
                .containsPattern("a/tiny.vrp +" + tiny.bestCvrp() + " +" + half + " +100.000 ")
                .containsPattern("b/tiny.vrpspd +0\\.0\\d+ +- +- ")
                .containsPattern("(?m)^a +2 +0 +100.000 +100.000 +- +- +- 0/1")
                .containsPattern("(?m)^b 5 +1 +0 +- +-")
                .containsPattern("(?m)^c +1 +0 +- +- +1.0000 +1.0000");
        List<String> rows = Files.readAllLines(csv);
        assertThat(rows).hasSize(1 + 4 + 3).allMatch(row -> row.split(",", -1).length == 16);
        assertThat(rows.get(2)).startsWith("instance,a,a/tiny.vrp,1,0," + tiny.bestCvrp() + "," + half + ",100.0000,");
    }

    @Test
    @Timeout(120)
    @DisplayName("bench ends a search of an hour at the best known cost when told to")
    void endsAtBestKnown() throws Exception {
        file("a/tiny.vrp", tiny.cvrp());
        file(
                "best-known.csv",
                "instance,type,customers,convention,vehicles,distance\na/tiny.vrp,CVRP,5,cvrplib,," + tiny.bestCvrp()
                        + "\n");
        assertThat(run(new BenchCommand(), folder, "--seconds", 3600, "--end-at-best-known"))
                .isZero();
        assertThat(out.toString())
                .containsPattern("a/tiny.vrp +" + tiny.bestCvrp() + " +" + tiny.bestCvrp() + " +0.000 ");
    }

    @Test
    @DisplayName("bench names what it could not solve, goes on, and ends with exit code 1")
    void faults() throws Exception {
        file("a/broken.vrp", "NAME : x");
        file("a/tiny.vrp", tiny.cvrp());
        assertThat(run(new BenchCommand(), folder, "--seconds", 1)).isEqualTo(1);
        assertThat(out.toString())
                .contains("refused: line 1: TYPE is missing")
                .containsPattern("a/tiny.vrp +" + tiny.bestCvrp());
        assertThat(run(new BenchCommand(), folder, "--seconds", 1, "--only", "t*"))
                .isZero();
        assertThat(run(new BenchCommand(), folder, "--only", "none*")).isEqualTo(2);
        assertThat(run(new BenchCommand(), folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(run(new BenchCommand(), folder, "--csv", folder.resolve("nowhere/out.csv")))
                .isEqualTo(2);
        assertThat(run(new BenchCommand(), folder, "--best-known", file("a/list.csv", "name,cost\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("list.csv: line 1 has no column \"instance\"");
    }

    @Test
    @DisplayName("bench does not count a plan that leaves customers out, nor a search that fails")
    void invalid() throws Exception {
        file("a/tiny.vrp", tiny.cvrp());
        file("best-known.csv", "instance,convention,distance\na/tiny.vrp,cvrplib,50\n");
        RoutePlanner lazy = (day, search, progress) ->
                new PlanEvaluator(day).evaluate(List.of(new Route("1", "day", List.of("1"))));
        assertThat(run(new BenchCommand(lazy), folder)).isEqualTo(1);
        assertThat(out.toString())
                .contains("invalid: customer 2 is visited 0 times and 3 more")
                .containsPattern("(?m)^a +1 +1 +- +- ");
        RoutePlanner failing = (day, search, progress) -> {
            throw new IllegalStateException("no way");
        };
        assertThat(run(new BenchCommand(failing), folder)).isEqualTo(1);
        assertThat(out.toString()).contains("failed: java.lang.IllegalStateException: no way");
    }
}
