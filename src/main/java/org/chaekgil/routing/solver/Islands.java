package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.chaekgil.routing.Search;

/**
 * The search of a large day: annealings side by side, one a thread, of which the best counts. With a step limit the outcome
 * depends on the seed and the number of threads only, not on which of them was faster.
 */
final class Islands implements ParallelSearch {
    private static final int STEPS_AT_ONE_TEMPERATURE = 100;

    private final List<Annealing> islands = new ArrayList<>();
    private final Executor threads;
    private final Search search;
    private final SearchEnd end;
    private final boolean vansMatter;

    Islands(FlatPlan first, Settings settings, Search search, Executor threads) {
        this.search = search;
        this.threads = threads;
        end = new SearchEnd(search);
        vansMatter = VanExchange.matters(first.day);
        for (int i = 0; i < search.threads(); i++) {
            islands.add(new Annealing(first, settings, search.seed() * 1_000_003 + i));
        }
    }

    @Override
    public void run() {
        List<CompletableFuture<Void>> others = islands.stream()
                .skip(1)
                .map(island -> CompletableFuture.runAsync(() -> run(island), threads))
                .toList();
        run(islands.get(0));
        others.forEach(CompletableFuture::join);
    }

    private void run(Annealing island) {
        long until = Math.min(island.steps() + STEPS_BETWEEN_MEETINGS, search.steps());
        while (island.steps() < until && !end.reached(island.steps())) {
            int count = (int) Math.min(STEPS_AT_ONE_TEMPERATURE, until - island.steps());
            island.run(count, end.progress(island.steps()));
        }
        if (vansMatter) {
            VanExchange.improve(island.best());
        }
    }

    @Override
    public boolean finished() {
        return end.reached(islands.get(0).steps());
    }

    @Override
    public FlatPlan best() {
        return islands.stream()
                .map(Annealing::best)
                .reduce((a, b) -> b.betterThan(a) ? b : a)
                .orElseThrow();
    }

    @Override
    public long steps() {
        return islands.get(0).steps();
    }
}
