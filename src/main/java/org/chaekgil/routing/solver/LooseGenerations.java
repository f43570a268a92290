package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Hybrid genetic search (Vidal 2022; with time windows Kool et al. 2022), one thread's part of it: children of two solutions are
 * polished and come to the population. The prices of overload and lateness follow how many children are allowed.
 */
final class LooseGenerations {
    private static final int CHILDREN_AT_ONE_PRICE = 100;
    /** The share of children that shall be without overload, and without lateness, and how far from it is near enough. */
    private static final double WANTED = 0.3;

    private static final double TOLERANCE = 0.05;
    private static final double DEARER = 1.2;
    private static final double CHEAPER = 0.85;
    private static final long LOWEST_PRICE = 8;
    private static final long HIGHEST_PRICE = 1L << 32;
    /** What is not allowed is polished again at prices so many times higher, half of the times. */
    private static final int REPAIR = 10;

    private final HubDay day;
    private final LoosePopulation population;
    private final SplittableRandom random;
    private final LoosePlan plan;
    private final LooseDescent descent;
    private final List<LooseMember> born = new ArrayList<>();
    private int made;
    private int children;
    private int inTime;
    private int notTooFull;

    LooseGenerations(HubDay day, LoosePopulation population, SplittableRandom random) {
        this.day = day;
        this.population = population;
        this.random = random;
        plan = new LoosePlan(day);
        descent = new LooseDescent(day, plan, LooseNeighbours.of(day), random);
        long farthest = IntStream.of(day.cost).max().orElse(0);
        int largest = IntStream.of(day.deliveries).max().orElse(0);
        plan.overloadPrice = within((farthest << LoosePlan.PARTS) / Math.max(1, largest));
        plan.latePrice = within((long) (LooseNeighbours.costOfSecond(day) * (1 << LoosePlan.PARTS)));
    }

    /** Makes one more solution, of which others know after {@link #meet}. */
    void step() {
        if (population.isFounded()) {
            LooseMember[] parents = population.parents(random);
            int[][] child = HubPopulation.child(day, parents[0].routes, parents[1].routes, random);
            plan.become(child);
            for (int r = 0; r < child.length; r++) {
                if (contains(parents[0].routes, child[r])) {
                    plan.settled(r);
                }
            }
        } else {
            plan.become(new int[0][]);
        }
        complete();
        polish();
        made++;
    }

    /** A solution found elsewhere; whoever is in no route is put in. */
    void take(int[][] routes) {
        plan.become(routes);
        complete();
        born.add(new LooseMember(plan));
    }

    /** Hands over what was born since the last meeting. */
    void meet() {
        born.forEach(population::add);
        born.clear();
        population.count(made);
        made = 0;
    }

    private static boolean contains(int[][] routes, int[] route) {
        return Arrays.stream(routes).anyMatch(r -> Arrays.equals(r, route));
    }

    private void complete() {
        int[] missing = IntStream.range(1, day.nodes)
                .filter(customer -> plan.routeOf[customer] < 0)
                .toArray();
        for (int left = missing.length; left > 0; left--) {
            int at = random.nextInt(left);
            plan.insert(missing[at]);
            missing[at] = missing[left - 1];
        }
    }

    private void polish() {
        descent.run();
        LooseMember member = new LooseMember(plan);
        born.add(member);
        adapt(plan.overload() == 0, plan.late() == 0);
        if (!member.allowed && random.nextBoolean()) {
            repair();
        }
    }

    private void repair() {
        long overloadPrice = plan.overloadPrice;
        long latePrice = plan.latePrice;
        plan.overloadPrice *= REPAIR;
        plan.latePrice *= REPAIR;
        descent.run();
        plan.overloadPrice = overloadPrice;
        plan.latePrice = latePrice;
        if (plan.overload() == 0 && plan.late() == 0) {
            born.add(new LooseMember(plan));
        }
    }

    private void adapt(boolean noOverload, boolean noLateness) {
        notTooFull += noOverload ? 1 : 0;
        inTime += noLateness ? 1 : 0;
        if (++children == CHILDREN_AT_ONE_PRICE) {
            plan.overloadPrice = adapted(plan.overloadPrice, notTooFull);
            plan.latePrice = adapted(plan.latePrice, inTime);
            children = 0;
            notTooFull = 0;
            inTime = 0;
        }
    }

    private static long adapted(long price, int allowed) {
        double share = (double) allowed / CHILDREN_AT_ONE_PRICE;
        double factor = share < WANTED - TOLERANCE ? DEARER : share > WANTED + TOLERANCE ? CHEAPER : 1;
        return within((long) (price * factor));
    }

    private static long within(long price) {
        return Math.max(LOWEST_PRICE, Math.min(HIGHEST_PRICE, price));
    }
}
