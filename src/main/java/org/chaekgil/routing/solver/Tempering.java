package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.chaekgil.routing.Search;

/**
 * Parallel tempering (replica exchange; Geyer 1991, Earl and Deem 2005): walks at temperatures from hot to cold, one plan at each,
 * and now and then neighbours exchange their plans, with such odds as if each had come there by itself. So good plans cool down
 * and those that are stuck warm up again, all the time, and the search can be ended whenever one likes.
 *
 * <p>On the way most plans are a little late somewhere, at a price that falls faster than it rises: so the walks pass where plans
 * without hard loss lie apart from each other.
 *
 * <p>Even the coldest rung only passes near the bottom of where it is. So for the last part of a search that knows its end every rung
 * leaves the ladder and goes on from the best plan by itself, cooling down to where nothing gets worse any more.
 *
 * <p>All threads work on the same ladder of temperatures. Every rung draws from a source of its own, so with a step limit the
 * outcome depends on the seed and the number of threads only; of as many steps in all it is the same on any number, unless it
 * matters who drives: vans are exchanged at meetings, which come after as many steps of each thread.
 */
final class Tempering implements ParallelSearch {
    private static final int STEPS_OF_A_SWEEP = 200;
    private static final int LATE_FALL = 4;

    private final List<Walk> rungs = new ArrayList<>();
    private final SplittableRandom random;
    private final Executor threads;
    private final int threadCount;
    private final Search search;
    private final SearchEnd end;
    private final boolean vansMatter;
    private final Settings settings;
    private boolean cooling;
    private long sweeps;
    private long steps;

    Tempering(FlatPlan first, Settings settings, Search search, Executor threads) {
        this.search = search;
        this.settings = settings;
        this.threads = threads;
        threadCount = Math.min(search.threads(), settings.rungs());
        end = new SearchEnd(search);
        random = new SplittableRandom(search.seed() * 1_000_003);
        vansMatter = VanExchange.matters(first.day);
        for (int i = 0; i < settings.rungs(); i++) {
            Walk walk = new Walk(first, settings.near(), false, LATE_FALL, random.split());
            walk.setTemperature(settings.temperature(i));
            rungs.add(walk);
        }
    }

    @Override
    public void run() {
        long until = steps + STEPS_BETWEEN_MEETINGS;
        while (steps < until && !end.reached(steps)) {
            double progress = end.progress(steps);
            if (progress < settings.coolsFrom()) {
                sweep();
                exchange();
            } else {
                cool(progress);
                sweep();
            }
        }
        if (vansMatter) {
            VanExchange.improve(best());
        }
    }

    /** Every rung goes on for a while; threads take every second one and so on, as hot ones take longer than cold ones. */
    private void sweep() {
        int each = (rungs.size() + threadCount - 1) / threadCount;
        int count = (int) Math.max(1, Math.min(STEPS_OF_A_SWEEP, (search.steps() - steps) / each));
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int i = 1; i < threadCount; i++) {
            int offset = i;
            others.add(CompletableFuture.runAsync(() -> walk(offset, count), threads));
        }
        walk(0, count);
        others.forEach(CompletableFuture::join);
        steps += (long) each * count;
    }

    private void walk(int offset, int count) {
        for (int i = offset; i < rungs.size(); i += threadCount) {
            rungs.get(i).run(count);
        }
    }

    private void exchange() {
        for (int i = (int) (sweeps++ % 2); i + 1 < rungs.size(); i += 2) {
            double odds = rungs.get(i).oddsOfExchange(rungs.get(i + 1));
            if (odds >= 0 || random.nextDouble() < Math.exp(odds)) {
                rungs.get(i).exchange(rungs.get(i + 1));
            }
        }
    }

    private void cool(double progress) {
        if (!cooling) {
            cooling = true;
            FlatPlan best = best().copy();
            rungs.forEach(rung -> rung.goOnFrom(best));
        }
        double temperature = settings.temperatureOfEnd(progress);
        rungs.forEach(rung -> rung.setTemperature(temperature));
    }

    @Override
    public boolean finished() {
        return end.reached(steps);
    }

    @Override
    public FlatPlan best() {
        return rungs.stream()
                .map(Walk::best)
                .reduce((a, b) -> b.betterThan(a) ? b : a)
                .orElseThrow();
    }

    @Override
    public long steps() {
        return steps;
    }
}
