package org.chaekgil.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.chaekgil.routing.RoutePlanner.Progress;
import org.chaekgil.routing.file.Benchmark;

/** Prints the best cost of a benchmark instance over time, a line a second at most. */
final class CostTicker implements Consumer<Progress> {
    private static final long MILLISECONDS_BETWEEN_LINES = 1_000;

    private final PrintWriter writer;
    private final Benchmark benchmark;
    private long nextLine;

    CostTicker(PrintWriter writer, Benchmark benchmark) {
        this.writer = writer;
        this.benchmark = benchmark;
    }

    @Override
    public void accept(Progress progress) {
        if (progress.milliseconds() >= nextLine) {
            nextLine = progress.milliseconds() + MILLISECONDS_BETWEEN_LINES;
            OptionalLong metres = benchmark.metres(progress.best());
            writer.printf(
                    Locale.ROOT,
                    "%10.1f s  %s%n",
                    progress.milliseconds() / 1_000.0,
                    metres.isPresent() ? "cost " + benchmark.cost(metres.getAsLong()) : "not all customers served yet");
            writer.flush();
        }
    }
}
