package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.chaekgil.routing.Search;

/** The searches of a {@link HubDay}: islands with one population, which they fill and draw from when they meet. */
final class HubIslands implements ParallelSearch {
    private static final int STEPS_AT_ONE_TEMPERATURE = 100;

    private final HubDay day;
    private final HubPopulation population = new HubPopulation();
    private final LoosePopulation loose = new LoosePopulation();
    private final List<HubIsland> islands = new ArrayList<>();
    private final Executor threads;
    private final Search search;
    private final SearchEnd end;
    private FlatPlan best;
    private long bestCost = Long.MAX_VALUE;

    HubIslands(HubDay day, FlatPlan first, Search search, Executor threads) {
        this.day = day;
        this.best = first;
        this.search = search;
        this.threads = threads;
        end = new SearchEnd(search);
        for (int i = 0; i < search.threads(); i++) {
            islands.add(new HubIsland(day, population, loose, search.seed() * 1_000_003 + i));
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
        for (HubIsland island : islands) {
            hear(island.best());
            island.meet();
        }
        population.renewWhenFruitless();
        hear(population.best());
        hear(loose.best());
    }

    private void hear(HubSolution found) {
        if (found != null && found.cost() < bestCost) {
            bestCost = found.cost();
            FlatPlan plan = day.planOf(found.routes());
            if (plan.betterThan(best)) {
                best = plan;
            }
        }
    }

    private void run(HubIsland island) {
        long until = Math.min(island.steps() + STEPS_BETWEEN_MEETINGS, search.steps());
        while (island.steps() < until && !end.reached(island.steps())) {
            int count = (int) Math.min(STEPS_AT_ONE_TEMPERATURE, until - island.steps());
            island.run(count, end.progress(island.steps()));
        }
    }

    @Override
    public boolean finished() {
        return end.reached(islands.get(0).steps());
    }

    @Override
    public FlatPlan best() {
        return best;
    }

    @Override
    public long steps() {
        return islands.get(0).steps();
    }
}
