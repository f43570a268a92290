package org.chaekgil.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.RoutePlanner.Progress;

/** Prints the best score over time, a line a second at most. */
final class SearchTicker implements Consumer<Progress> {
    private static final long MILLISECONDS_BETWEEN_LINES = 1_000;

    private final PrintWriter writer;
    private long nextLine;

    SearchTicker(PrintWriter writer) {
        this.writer = writer;
    }

    @Override
    public void accept(Progress progress) {
        if (progress.milliseconds() >= nextLine) {
            nextLine = progress.milliseconds() + MILLISECONDS_BETWEEN_LINES;
            say(String.format(Locale.ROOT, "%.1f s", progress.milliseconds() / 1_000.0), progress.best());
        }
    }

    void say(String when, Score score) {
        writer.printf(Locale.ROOT, "%12s  hard %d  soft %,d%n", when, score.hard(), score.soft());
        writer.flush();
    }
}
