package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The search of hub days in which lateness and overload have a price")
class LooseSearchTest {
    private static final int PROBLEMS = 400;
    private static final int MOVES = 200;

    @Test
    @DisplayName("knows of each move exactly what it changes, or that it is not better")
    void gains() {
        int[] better = new int[5];
        int timed = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Random random = new Random(seed);
            HubDay day = withoutPickups(random, 6 + random.nextInt(10));
            timed += day.timed ? 1 : 0;
            LoosePlan plan = plan(day, random);
            LooseGains gains = new LooseGains(day, plan);
            for (int move = 0; move < MOVES; move++) {
                int kind = random.nextInt(day.turnable ? 5 : 4);
                long before = price(plan);
                long gain = moved(kind, plan, gains, random);
                long real = price(plan) - before;
                if (gain < 0) {
                    better[kind]++;
                    assertThat(gain).as("seed %d, move of kind %d", seed, kind).isEqualTo(real);
                } else {
                    assertThat(real).as("seed %d, move of kind %d", seed, kind).isNotNegative();
                }
                assertThat(served(day, plan)).isTrue();
            }
        }
        assertThat(timed).isBetween(PROBLEMS / 4, PROBLEMS * 3 / 4);
        assertThat(Arrays.stream(better).min().orElseThrow()).isGreaterThan(PROBLEMS);
    }

    @Test
    @DisplayName("goes down to plans that no move betters, and the strict search allows what it calls allowed")
    void descends() {
        int allowed = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Random random = new Random(seed);
            HubDay day = withoutPickups(random, 10 + random.nextInt(20));
            LoosePlan plan = plan(day, random);
            LooseDescent descent = new LooseDescent(day, plan, LooseNeighbours.of(day), new SplittableRandom(seed));
            long before = price(plan);
            descent.run();
            long after = price(plan);
            assertThat(after).isLessThanOrEqualTo(before);
            assertThat(served(day, plan)).isTrue();
            boolean strict = Arrays.stream(plan.routes()).allMatch(route -> strict(day, route));
            assertThat(new LooseMember(plan).allowed).isEqualTo(strict);
            allowed += strict ? 1 : 0;
        }
        assertThat(allowed).isBetween(PROBLEMS / 20, PROBLEMS * 19 / 20);
    }

    private static boolean strict(HubDay day, int[] customers) {
        HubRoute route = new HubRoute(day);
        System.arraycopy(customers, 0, route.node, 1, customers.length);
        route.length = customers.length;
        return route.measure();
    }

    /** Makes a move, wherever it leads, and tells what was said of it; 0 where there is none of that kind. */
    private static long moved(int kind, LoosePlan plan, LooseGains gains, Random random) {
        int r = random.nextInt(plan.used);
        int s = random.nextInt(plan.used);
        LooseRoute one = plan.routes[r];
        LooseRoute other = plan.routes[s];
        boolean within = kind == 1 || kind == 2;
        if (one.length < 2 || !within && (r == s || other.length == 0)) {
            return 0;
        }
        long mostToGain = plan.penalty(one) + plan.penalty(other);
        int i = 1 + random.nextInt(one.length);
        int j = 1 + random.nextInt(within ? one.length : other.length);
        switch (kind) {
            case 0 -> {
                int n = 1 + random.nextInt(one.length + 1 - i);
                int m = random.nextInt(other.length + 2 - j);
                long gain = gains.exchange(one, i, n, other, j, m, mostToGain);
                plan.exchange(r, i, n, s, j, m);
                return gain;
            }
            case 1 -> {
                int first = Math.min(i, j);
                int n = random.nextInt(Math.max(i, j) - first + 1);
                int m = random.nextInt(one.length + 2 - Math.max(i, j));
                if (n == 0 && m == 0) {
                    return 0;
                }
                long gain = gains.exchangeWithin(one, first, n, Math.max(i, j), m);
                plan.exchangeWithin(r, first, n, Math.max(i, j), m);
                return gain;
            }
            case 2 -> {
                long gain = gains.reversed(one, Math.min(i, j), Math.max(i, j));
                plan.reverse(r, Math.min(i, j), Math.max(i, j));
                return gain;
            }
            case 3 -> {
                long gain = gains.tails(one, i, other, j, mostToGain);
                plan.exchangeTails(r, i, s, j);
                return gain;
            }
            default -> {
                long gain = gains.turned(one, i, other, j, mostToGain);
                plan.exchangeTurned(r, i, s, j);
                return gain;
            }
        }
    }

    /** Random routes, many of them late or too full. */
    private static LoosePlan plan(HubDay day, Random random) {
        LoosePlan plan = new LoosePlan(day);
        plan.overloadPrice = 1 + random.nextInt(100_000);
        plan.latePrice = 1 + random.nextInt(5_000);
        int[][] routes = new int[3][];
        Arrays.fill(routes, new int[0]);
        IntStream.range(1, day.nodes).forEach(customer -> {
            int r = random.nextInt(routes.length);
            routes[r] = IntStream.concat(Arrays.stream(routes[r]), IntStream.of(customer))
                    .toArray();
        });
        plan.become(Arrays.stream(routes).filter(r -> r.length > 0).toArray(int[][]::new));
        return plan;
    }

    private static HubDay withoutPickups(Random random, int customers) {
        while (true) {
            HubDay day = HubDay.of(new FlatDay(RandomHubDay.of(customers, random, false)))
                    .orElseThrow();
            if (!day.both) {
                return day;
            }
        }
    }

    private static long price(LoosePlan plan) {
        long price = 0;
        for (int r = 0; r < plan.used; r++) {
            price += (plan.routes[r].cost << LoosePlan.PARTS) + plan.penalty(plan.routes[r]);
        }
        return price;
    }

    private static boolean served(HubDay day, LoosePlan plan) {
        return Arrays.equals(
                Arrays.stream(plan.routes())
                        .flatMapToInt(Arrays::stream)
                        .sorted()
                        .toArray(),
                IntStream.range(1, day.nodes).toArray());
    }
}
