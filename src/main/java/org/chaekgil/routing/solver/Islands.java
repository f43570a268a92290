package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.chaekgil.routing.Search;

/**
 * Independent searches side by side, one a thread, that meet at fixed numbers of steps. With a step limit the outcome
 * depends on the seed and the number of islands only, not on which of them was faster. What they find they share in an
 * {@link Elite}.
 */
final class Islands implements ParallelSearch {
    /** Steps of each island between two meetings: short enough to end a search within a tenth of a second or so. */
    static final int STEPS_BETWEEN_MEETINGS = 20_000;

    private static final int STEPS_AT_ONE_TEMPERATURE = 100;

    private final Elite elite;
    private final List<Island> islands = new ArrayList<>();
    private final Executor threads;
    private final Search search;
    private final boolean vansMatter;
    private final long begin = System.nanoTime();

    Islands(FlatPlan first, Settings settings, Search search, Executor threads) {
        elite = new Elite(first);
        this.search = search;
        this.threads = threads;
        vansMatter = VanExchange.matters(first.day);
        for (int i = 0; i < search.threads(); i++) {
            islands.add(new Island(first, elite, settings, search.seed() * 1_000_003 + i));
        }
    }

    /** Lets every island search until the next meeting or the end of the search. */
    @Override
    public void run() {
        List<CompletableFuture<Void>> others = islands.stream()
                .skip(1)
                .map(island -> CompletableFuture.runAsync(() -> run(island), threads))
                .toList();
        run(islands.get(0));
        others.forEach(CompletableFuture::join);
        islands.forEach(Island::meet);
    }

    private void run(Island island) {
        long until = Math.min(island.steps() + STEPS_BETWEEN_MEETINGS, search.steps());
        while (island.steps() < until && !search.cancelled().getAsBoolean()) {
            double progress = progress(island);
            if (progress >= 1) {
                break;
            }
            island.run((int) Math.min(STEPS_AT_ONE_TEMPERATURE, until - island.steps()), progress);
        }
        if (vansMatter) {
            island.exchangeVans();
        }
    }

    /** Whether there is nothing more to do: the time is over, the steps are taken, or the search was cancelled. */
    @Override
    public boolean finished() {
        return search.cancelled().getAsBoolean() || progress(islands.get(0)) >= 1;
    }

    private double progress(Island island) {
        double bySteps = (double) island.steps() / search.steps();
        double byTime = search.milliseconds() == Search.UNLIMITED
                ? 0
                : (System.nanoTime() - begin) / 1e6 / Math.max(1, search.milliseconds());
        return Math.max(bySteps, byTime);
    }

    @Override
    public FlatPlan best() {
        FlatPlan best = elite.best();
        for (Island island : islands) {
            if (island.best().betterThan(best)) {
                best = island.best();
            }
        }
        return best;
    }

    @Override
    public long steps() {
        return islands.get(0).steps();
    }
}
