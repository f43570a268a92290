package org.chaekgil.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.RoutePlanner.Progress;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.file.Benchmark;
import org.chaekgil.routing.file.BenchmarkFile;
import org.chaekgil.routing.file.DayFile;
import org.chaekgil.routing.file.SolFile;

/** Solves one file after the other with the same settings and judges each solution. */
final class Bench {
    private static final BigDecimal ONE_PERCENT_MORE = new BigDecimal("1.01");

    private final RoutePlanner planner;
    private final Search search;
    private final BestKnown bestKnown;
    private final boolean endAtBestKnown;

    /** {@code endAtBestKnown}: no search goes on once it has found what is best known. */
    Bench(RoutePlanner planner, Search search, BestKnown bestKnown, boolean endAtBestKnown) {
        this.planner = planner;
        this.search = search;
        this.bestKnown = bestKnown;
        this.endAtBestKnown = endAtBestKnown;
    }

    /** {@code name}: what to call the file in tables. What goes wrong is the trial's fault, not an exception. */
    Trial run(Path file, String name) {
        String folder = file.toAbsolutePath().getParent().getFileName().toString();
        boolean day = !BenchmarkFile.named(file);
        long begin = System.nanoTime();
        try {
            return day ? day(file, folder, name) : benchmark(file, folder, name);
        } catch (BrokenDay broken) {
            return Trial.failed(folder, name, day, 0, "refused: " + broken.getMessage());
        } catch (IOException unreadable) {
            return Trial.failed(folder, name, day, 0, "cannot be read: " + unreadable.getMessage());
        } catch (RuntimeException failure) {
            return Trial.failed(folder, name, day, secondsSince(begin), "failed: " + failure);
        }
    }

    private Trial benchmark(Path file, String folder, String name) throws IOException {
        Benchmark benchmark = BenchmarkFile.read(file);
        Optional<BigDecimal> best = bestKnown.of(benchmark.kind(), file);
        List<Progress> progress = new ArrayList<>();
        long begin = System.nanoTime();
        AtomicBoolean found = new AtomicBoolean();
        Search until = search.until(() -> found.get() || search.cancelled().getAsBoolean());
        DeliveryPlan plan = planner.plan(benchmark.day(), until, better -> {
            progress.add(better);
            found.set(endAtBestKnown
                    && best.filter(cost -> atMost(benchmark, better, cost)).isPresent());
        });
        double seconds = secondsSince(begin);
        List<String> differences = BenchmarkSolving.check(file, SolFile.format(benchmark, plan));
        return new Trial(
                benchmark.kind() == Benchmark.Kind.CVRP ? folder : folder + ' ' + benchmark.customers(),
                name,
                false,
                Optional.of(benchmark.cost(plan)),
                best,
                best.map(cost -> reached(progress, p -> atMost(benchmark, p, cost.multiply(ONE_PERCENT_MORE))))
                        .orElse(OptionalDouble.empty()),
                stepsPerSecond(progress),
                seconds,
                differences.isEmpty()
                        ? ""
                        : "invalid: " + differences.get(0)
                                + (differences.size() > 1
                                        ? String.format(Locale.ROOT, " and %d more", differences.size() - 1)
                                        : ""));
    }

    private Trial day(Path file, String folder, String name) throws IOException {
        DeliveryDay day = new DayFile().read(file);
        DeliveryPlan fixed = new FixedRounds(day).plan();
        List<Progress> progress = new ArrayList<>();
        long begin = System.nanoTime();
        DeliveryPlan plan = planner.plan(day, search, progress::add);
        double seconds = secondsSince(begin);
        boolean sound = new PlanEvaluator(day).evaluate(plan.routes()).equals(plan);
        return new Trial(
                folder,
                name,
                true,
                Optional.of(BigDecimal.valueOf(plan.score().soft()).negate()),
                Optional.of(BigDecimal.valueOf(fixed.score().soft()).negate()),
                OptionalDouble.empty(),
                stepsPerSecond(progress),
                seconds,
                !sound
                        ? "invalid: the plan is not what its stops give"
                        : plan.score().hard() < 0 ? "hard loss " + plan.score().hard() : "");
    }

    private static boolean atMost(Benchmark benchmark, Progress progress, BigDecimal limit) {
        return benchmark.metres(progress.best()).stream()
                .anyMatch(metres -> benchmark.cost(metres).compareTo(limit) <= 0);
    }

    private static OptionalDouble reached(List<Progress> progress, Predicate<Progress> goal) {
        return progress.stream()
                .filter(goal)
                .mapToDouble(p -> p.milliseconds() / 1e3)
                .findFirst();
    }

    /** A search tells its steps with each better plan only. */
    private static OptionalDouble stepsPerSecond(List<Progress> progress) {
        for (int i = progress.size() - 1; i >= 0; i--) {
            Progress last = progress.get(i);
            if (last.milliseconds() > 0 && last.steps() > 0) {
                return OptionalDouble.of(last.steps() * 1e3 / last.milliseconds());
            }
        }
        return OptionalDouble.empty();
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
