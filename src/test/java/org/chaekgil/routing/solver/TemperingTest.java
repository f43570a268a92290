package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.Search;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ladder of temperatures")
class TemperingTest {
    private static final Settings SETTINGS = settings(0.92);

    @Test
    @DisplayName("finds the same plan on one thread, on two and on four, with as many steps in all")
    void threads() {
        for (int seed = 1; seed < 4; seed++) {
            FlatPlan first = first(new RandomDay(seed).cityDay());
            List<List<Route>> found = new ArrayList<>();
            for (int threads : new int[] {1, 2, 4}) {
                found.add(search(first, Search.forSteps(64_000 / threads).withSeed(seed), threads));
            }
            assertThat(found.get(0)).isNotEqualTo(first.routes());
            assertThat(found).containsOnly(found.get(0));
        }
    }

    @Test
    @DisplayName(
            "takes the steps it may on any number of threads, at most a few more, and is never worse than its first plan")
    void steps() {
        FlatPlan first = first(new RandomDay(1).cityDay());
        for (int threads : new int[] {1, 3, 20}) {
            for (long most : new long[] {0, 5, 1_000, 30_011}) {
                Search search = Search.forSteps(most).withThreads(threads);
                ExecutorService pool = Executors.newFixedThreadPool(threads);
                Tempering tempering = new Tempering(first, SETTINGS, search, pool);
                while (!tempering.finished()) {
                    tempering.run();
                }
                pool.shutdown();
                assertThat(tempering.steps())
                        .isLessThan(most + SETTINGS.rungs())
                        .isGreaterThanOrEqualTo(most);
                assertThat(first.betterThan(tempering.best())).isFalse();
            }
        }
    }

    @Test
    @DisplayName("lets every rung cool down from the best plan at the end, and finds better ones by that alone")
    void cools() {
        FlatPlan first = first(new RandomDay(3).cityDay());
        Settings cooling = settings(0);
        FlatPlan found = new FlatPlan(first.day);
        found.become(search(first, cooling, Search.forSteps(20_000), 2));
        assertThat(found.betterThan(first)).isTrue();
        Walk walk = walk(first, 0.03);
        walk.goOnFrom(found);
        assertThat(walk.best().routes()).isEqualTo(found.routes());
    }

    @Test
    @DisplayName("gives the better of two plans to the colder walk, and would give it back as seldom as it is dear")
    void exchange() {
        FlatPlan worse = first(new RandomDay(2).cityDay());
        FlatPlan better = new FlatPlan(worse.day);
        better.become(search(worse, Search.forSteps(20_000), 1));
        assertThat(better.betterThan(worse)).isTrue();
        Walk colder = walk(worse, 0.03);
        Walk hotter = walk(better, 0.2);
        double odds = colder.oddsOfExchange(hotter);
        assertThat(odds).isPositive();
        colder.exchange(hotter);
        assertThat(colder.oddsOfExchange(hotter)).isEqualTo(-odds);
    }

    private static Walk walk(FlatPlan first, double temperature) {
        Walk walk = new Walk(first, 15, false, new SplittableRandom(1));
        walk.setTemperature(temperature);
        return walk;
    }

    private static FlatPlan first(DeliveryDay day) {
        FlatPlan plan = new FlatPlan(new FlatDay(day));
        plan.become(new FixedRounds(day).plan().routes());
        return plan;
    }

    private static List<Route> search(FlatPlan first, Search search, int threads) {
        return search(first, SETTINGS, search, threads);
    }

    private static List<Route> search(FlatPlan first, Settings settings, Search search, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Tempering tempering = new Tempering(first, settings, search.withThreads(threads), pool);
            while (!tempering.finished()) {
                tempering.run();
            }
            return tempering.best().routes();
        } finally {
            pool.shutdown();
        }
    }

    private static Settings settings(double coolsFrom) {
        return new Settings(
                6,
                new Settings.Temperatures(0.03, 0.3),
                coolsFrom,
                new Settings.Temperatures(0.05, 0.002),
                150,
                new Settings.Temperatures(0.5, 0.015),
                400,
                15);
    }
}
