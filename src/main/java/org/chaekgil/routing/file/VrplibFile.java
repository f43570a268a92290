package org.chaekgil.routing.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.chaekgil.routing.file.Benchmark.Kind;
import org.chaekgil.routing.file.VrplibText.Row;
import org.chaekgil.routing.file.VrplibText.Section;
import org.chaekgil.routing.file.VrplibText.Value;

/**
 * VRPLIB's form: CVRP, also with a limit on a route's length ({@code DISTANCE}, driving and service together; 0: none), VRPTW, and
 * simultaneous pickup and delivery as LKH-3 has it. The columns of its {@code PICKUP_AND_DELIVERY_SECTION} are node, an unused
 * demand, earliest, latest, service time, pickup, delivery.
 */
final class VrplibFile {
    static final int MOST_NODES = 5_001;

    private static final int MOST = 1_000_000_000;
    private static final List<String> CVRP = List.of("CVRP", "ACVRP", "DCVRP", "ADCVRP");
    private static final List<String> VRPTW = List.of("VRPTW", "CVRPTW");
    private static final List<String> VRPSPD = List.of("VRPSPD", "VRPMPD");
    private static final List<String> VRPSPDTW = List.of("VRPSPDTW", "VRPMPDTW");

    private final VrplibText file;
    private final Value type;
    private final int nodes;
    private final int capacity;
    private final boolean pickups;
    private final boolean windows;
    /** What the file's times are multiplied by, as its distances are. */
    private final int times;

    VrplibFile(Lines lines) {
        file = new VrplibText(lines);
        type = file.value("TYPE");
        String name = type.text().toUpperCase(Locale.ROOT);
        pickups = VRPSPD.contains(name) || VRPSPDTW.contains(name);
        windows = VRPTW.contains(name) || VRPSPDTW.contains(name);
        if (!pickups && !windows && !CVRP.contains(name)) {
            throw unsupported(type, "TYPE");
        }
        nodes = file.whole("DIMENSION", 2, MOST_NODES);
        capacity = file.whole("CAPACITY", 1, MOST);
        times = windows && !pickups && !explicit() ? 10 : 1;
    }

    static BrokenBenchmark unsupported(Value value, String keyword) {
        String quoted = Lines.quoted(value.text());
        return new BrokenBenchmark(
                value.line(), keyword + " " + quoted + " is not supported", keyword + " " + quoted + " - 지원하지 않습니다");
    }

    Instance read() {
        forbid(!pickups, "PICKUP_AND_DELIVERY_SECTION");
        forbid(pickups, "DEMAND_SECTION");
        forbid(pickups || !windows, "TIME_WINDOW_SECTION");
        forbid(pickups, "SERVICE_TIME_SECTION");
        double[][] xy = coordinates();
        int[][] distances = explicit()
                ? WeightMatrix.read(file, nodes)
                : times == 10 ? Plane.tenths(xy[0], xy[1]) : Plane.rounded(xy[0], xy[1]);
        Row[] goods =
                pickups ? file.rows("PICKUP_AND_DELIVERY_SECTION", nodes, 6) : file.rows("DEMAND_SECTION", nodes, 1);
        int[] order = order();
        ToIntFunction<Integer> delivery =
                node -> goods[node].whole(pickups ? 5 : 0, 0, node == order[0] ? 0 : capacity);
        ToIntFunction<Integer> pickup = node -> pickups ? goods[node].whole(4, 0, node == order[0] ? 0 : capacity) : 0;
        return new Instance(
                file.has("NAME") ? file.value("NAME").text() : "",
                pickups ? Kind.VRPSPD : windows ? Kind.VRPTW : Kind.CVRP,
                pickups && explicit() ? 4 : times == 10 ? 1 : 0,
                file.has("VEHICLES") ? OptionalInt.of(file.whole("VEHICLES", 1, MOST)) : OptionalInt.empty(),
                capacity,
                ordered(distances, order),
                xy == null ? null : ordered(xy[0], order),
                xy == null ? null : ordered(xy[1], order),
                each(order, delivery),
                each(order, pickup),
                new VrplibTimes(file, order, times, windows, pickups ? goods : null).read(),
                file.section(explicit() ? "EDGE_WEIGHT_SECTION" : "NODE_COORD_SECTION")
                        .line());
    }

    private void forbid(boolean condition, String section) {
        if (condition && file.has(section)) {
            throw new BrokenBenchmark(
                    file.section(section).line(),
                    section + " is not supported with TYPE " + Lines.quoted(type.text()),
                    "TYPE " + Lines.quoted(type.text()) + "에서는 " + section + "을(를) 지원하지 않습니다");
        }
    }

    private boolean explicit() {
        Value weights = file.value("EDGE_WEIGHT_TYPE");
        return switch (weights.text()) {
            case "EXPLICIT" -> true;
            case "EUC_2D" -> false;
            default -> throw unsupported(weights, "EDGE_WEIGHT_TYPE");
        };
    }

    /** With a matrix, coordinates are for looking at only. */
    private double[][] coordinates() {
        if (explicit() && !file.has("NODE_COORD_SECTION")) {
            return null;
        }
        if (!explicit() && file.has("EDGE_WEIGHT_SECTION")) {
            throw unsupported(file.value("EDGE_WEIGHT_TYPE"), "EDGE_WEIGHT_SECTION with EDGE_WEIGHT_TYPE");
        }
        Row[] rows = file.rows("NODE_COORD_SECTION", nodes, 2);
        return new double[][] {
            Arrays.stream(rows).mapToDouble(row -> row.decimal(0)).toArray(),
            Arrays.stream(rows).mapToDouble(row -> row.decimal(1)).toArray()
        };
    }

    /** The depot, then the customers as the file has them. */
    private int[] order() {
        Section section = file.section("DEPOT_SECTION");
        int depot = 0;
        boolean ended = false;
        for (int line : section.rows()) {
            for (String word : file.lines.words(line)) {
                int node = Lines.whole(line, word, "DEPOT_SECTION", -1, nodes);
                if (ended || node == 0 || node > 0 && depot > 0) {
                    throw new BrokenBenchmark(
                            line, "DEPOT_SECTION should be one depot and -1", "DEPOT_SECTION은 거점 하나와 -1이어야 합니다");
                }
                ended = node == -1;
                depot = ended ? depot : node;
            }
        }
        if (depot == 0 || !ended) {
            throw new BrokenBenchmark(
                    VrplibText.last(section),
                    "DEPOT_SECTION should be one depot and -1",
                    "DEPOT_SECTION은 거점 하나와 -1이어야 합니다");
        }
        int hub = depot - 1;
        return IntStream.concat(IntStream.of(hub), IntStream.range(0, nodes).filter(node -> node != hub))
                .toArray();
    }

    static int[] each(int[] order, ToIntFunction<Integer> value) {
        return Arrays.stream(order).map(value::applyAsInt).toArray();
    }

    private static double[] ordered(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(node -> values[node]).toArray();
    }

    private static int[][] ordered(int[][] matrix, int[] order) {
        return Arrays.stream(order)
                .mapToObj(
                        from -> Arrays.stream(order).map(to -> matrix[from][to]).toArray())
                .toArray(int[][]::new);
    }
}
