package org.chaekgil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.file.Benchmark;
import org.chaekgil.routing.file.BenchmarkFile;
import org.chaekgil.routing.file.SolCheck;
import org.chaekgil.routing.file.SolFile;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Solves one benchmark instance, writes the solution and has it judged by its text. */
final class BenchmarkSolving {
    private static final int NAMED = 20;

    private final Path file;
    private final Benchmark benchmark;
    private final PrintWriter out;
    private final PrintWriter err;

    /** Refuses a broken file with {@link org.chaekgil.routing.BrokenDay}. */
    BenchmarkSolving(Path file, CommandLine command) throws IOException {
        this.file = file;
        this.benchmark = BenchmarkFile.read(file);
        this.out = command.getOut();
        this.err = command.getErr();
    }

    /** {@code solution}: where to write it; null: to standard output. Gives the exit code. */
    int solve(RoutePlanner planner, Search search, Path solution) throws IOException {
        err.printf(
                "%s: %s, %d customers, %s vans, capacity %d%n",
                benchmark.name(),
                benchmark.kind(),
                benchmark.customers(),
                benchmark.vans().isPresent() ? "at most " + benchmark.vans().getAsInt() : "any number of",
                benchmark.capacity());
        DeliveryPlan plan = planner.plan(benchmark.day(), search, new CostTicker(err, benchmark));
        String text = SolFile.format(benchmark, plan);
        if (solution == null) {
            out.print(text);
            out.flush();
        } else {
            SolFile.write(text, solution);
            text = Files.readString(solution);
        }
        boolean sound = tell(benchmark.leftOut(plan), text);
        err.printf(
                "%12s  cost %s, %d routes%n",
                "end", benchmark.cost(plan), plan.trips().size());
        err.flush();
        return sound ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Says what is wrong; true: nothing. */
    private boolean tell(List<Integer> leftOut, String solution) throws IOException {
        List<String> differences = check(file, solution);
        if (!leftOut.isEmpty()) {
            err.printf(
                    "Not all customers could be served: %d of %d are left out. / 고객 %d곳 가운데 %d곳을 방문하지 못했습니다.%n",
                    leftOut.size(), benchmark.customers(), benchmark.customers(), leftOut.size());
        }
        if (!differences.isEmpty()) {
            err.println("The solution written does not stand the check: / 쓴 해가 검사를 통과하지 못했습니다:");
            differences.stream().limit(NAMED).forEach(difference -> err.println("  " + difference));
            if (differences.size() > NAMED) {
                err.println(
                        "  ... " + (differences.size() - NAMED) + " more / 외 " + (differences.size() - NAMED) + "건");
            }
        }
        return leftOut.isEmpty() && differences.isEmpty();
    }

    static List<String> check(Path instance, String solution) throws IOException {
        String text = new String(Files.readAllBytes(instance), StandardCharsets.UTF_8);
        return SolCheck.differences(instance.getFileName().toString(), text, solution);
    }
}
