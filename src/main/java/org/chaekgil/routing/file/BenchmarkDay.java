package org.chaekgil.routing.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.TravelMatrix;

/**
 * Makes the delivery day of an instance.
 *
 * <p>A customer without any demand must be visited too, so it gets one item. That this may not take room from anybody, all amounts
 * are multiplied by one more than there are such customers, and these items have room of their own: a load fits after that exactly
 * if it fitted before.
 */
final class BenchmarkDay {
    static final String HUB = "0";

    private static final String WAVE = "day";
    /** Benchmarks have no date. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 3);

    private static final int MOST_ITEMS = 1_000_000_000;
    private static final long LONGEST_ROUTE = 1_000_000_000;
    private static final int SOME_TIME = 86_399;

    private final Instance instance;

    private BenchmarkDay(Instance instance) {
        this.instance = instance;
    }

    static Benchmark of(Instance instance) {
        return new BenchmarkDay(instance).benchmark();
    }

    private Benchmark benchmark() {
        int customers = instance.nodes() - 1;
        refuseTooLarge();
        int[][] metres = instance.distances();
        int[][] seconds = instance.times() == null ? new int[metres.length][metres.length] : metres;
        List<Place> places =
                IntStream.rangeClosed(0, customers).mapToObj(this::place).toList();
        Wave wave = instance.times() == null
                ? new Wave(WAVE, 0, SOME_TIME, 0)
                : new Wave(
                        WAVE, instance.times().earliest()[0], instance.times().latest()[0], 0);
        List<Consignment> consignments = consignments();
        DeliveryDay day = new DeliveryDay(
                ANY_DAY,
                HUB,
                places,
                List.of(wave),
                vans(),
                consignments,
                TravelMatrix.of(seconds, metres),
                costs(consignments));
        return new Benchmark(
                instance.name(),
                instance.kind(),
                day,
                customers,
                instance.vans(),
                instance.capacity(),
                instance.decimals(),
                costOfAbsence());
    }

    /** More than the longest plan that serves all. */
    private long costOfAbsence() {
        long longest = 0;
        for (int[] row : instance.distances()) {
            longest = Math.max(longest, Arrays.stream(row).max().orElse(0));
        }
        return 2L * instance.nodes() * longest + 1;
    }

    private Costs costs(List<Consignment> consignments) {
        long fewest = consignments.stream().mapToInt(Consignment::items).min().orElse(1);
        return new Costs(0, 1, 0, (costOfAbsence() + fewest - 1) / fewest, 0);
    }

    private Place place(int node) {
        Instance.Times times = instance.times();
        Window window =
                times == null ? new Window(0, SOME_TIME) : new Window(times.earliest()[node], times.latest()[node]);
        int service = times == null ? 0 : times.service()[node];
        return new Place(
                Integer.toString(node),
                "",
                degrees(instance.y(), node),
                degrees(instance.x(), node),
                List.of(window),
                service,
                0);
    }

    /** Only directions matter to those who look at them: the whole map is drawn small around the depot. */
    private static double degrees(double[] coordinates, int node) {
        if (coordinates == null) {
            return 0;
        }
        double widest = Arrays.stream(coordinates)
                .map(c -> Math.abs(c - coordinates[0]))
                .max()
                .orElse(0);
        return widest == 0 ? 0 : (coordinates[node] - coordinates[0]) / widest;
    }

    private List<Van> vans() {
        int customers = instance.nodes() - 1;
        int vans = Math.min(customers, instance.vans().orElse(customers));
        long capacity = Math.min(allItems(), factor() * instance.capacity() + (factor() - 1));
        return IntStream.rangeClosed(1, vans)
                .mapToObj(v -> new Van(Integer.toString(v), (int) capacity, List.of(WAVE)))
                .toList();
    }

    private List<Consignment> consignments() {
        List<Consignment> consignments = new ArrayList<>();
        for (int node = 1; node < instance.nodes(); node++) {
            String place = Integer.toString(node);
            long delivery = absent(node) ? 1 : factor() * instance.deliveries()[node];
            long pickup = factor() * instance.pickups()[node];
            if (delivery > 0) {
                consignments.add(new Consignment("to " + place, HUB, place, (int) delivery, 0, 0, 1));
            }
            if (pickup > 0) {
                consignments.add(new Consignment("from " + place, place, HUB, (int) pickup, 0, 0, 1));
            }
        }
        return consignments;
    }

    private boolean absent(int node) {
        return instance.deliveries()[node] == 0 && instance.pickups()[node] == 0;
    }

    private long factor() {
        return 1 + IntStream.range(1, instance.nodes()).filter(this::absent).count();
    }

    private long allItems() {
        long demand = 0;
        for (int node = 1; node < instance.nodes(); node++) {
            demand += (long) instance.deliveries()[node] + instance.pickups()[node];
        }
        return factor() * demand + (factor() - 1);
    }

    private void refuseTooLarge() {
        if (allItems() > MOST_ITEMS) {
            throw new BrokenBenchmark(
                    instance.line(),
                    "all demands together are more than can be counted (" + MOST_ITEMS + ")",
                    "수요의 합이 셀 수 있는 한도를 넘습니다");
        }
        long longest = 0;
        for (int[] row : instance.distances()) {
            longest = Math.max(longest, Arrays.stream(row).max().orElse(0));
        }
        if (instance.times() != null) {
            longest += Arrays.stream(instance.times().service()).max().orElse(0);
        }
        if (longest * (instance.nodes() + 1) > LONGEST_ROUTE) {
            throw new BrokenBenchmark(
                    instance.line(),
                    "distances are too large: a route through all customers could not be counted",
                    "거리가 너무 커서 모든 고객을 도는 경로의 길이를 셀 수 없습니다");
        }
    }
}
