package org.chaekgil.routing.file;

import java.util.Random;
import java.util.function.IntBinaryOperator;

/**
 * A random instance with so few customers that all plans can be tried, as text in each format. The optimum is found without the
 * product's code.
 */
public final class TinyBenchmark {
    private static final int SIZE = 50;

    private final int nodes;
    private final int capacity;
    private final int[] x;
    private final int[] y;
    private final int[] delivery;
    private final int[] pickup;
    private final int[] earliest;
    private final int[] latest;
    private final int[] service;

    public TinyBenchmark(long seed, int customers) {
        Random random = new Random(seed);
        nodes = customers + 1;
        capacity = 20;
        x = random.ints(nodes, 0, SIZE).toArray();
        y = random.ints(nodes, 0, SIZE).toArray();
        delivery = random.ints(nodes, 0, 10).toArray();
        pickup = random.ints(nodes, 0, 16).toArray();
        earliest = random.ints(nodes, 0, 150).toArray();
        service = random.ints(nodes, 0, 10).toArray();
        latest = new int[nodes];
        for (int node = 1; node < nodes; node++) {
            latest[node] = earliest[node] + 75 + random.nextInt(40);
        }
        delivery[0] = 0;
        pickup[0] = 0;
        earliest[0] = 0;
        service[0] = 0;
        latest[0] = 400;
        // Nothing to bring and nothing to fetch, and yet to be visited.
        delivery[1] = 0;
        pickup[1] = 0;
    }

    public String cvrp() {
        StringBuilder text = head("CVRP").append("EDGE_WEIGHT_TYPE : EUC_2D\nNODE_COORD_SECTION\n");
        rows(text, x, y);
        rows(text.append("DEMAND_SECTION\n"), delivery);
        return depot(text);
    }

    public String vrptw() {
        StringBuilder text = head("VRPTW").append("EDGE_WEIGHT_TYPE : EUC_2D\nNODE_COORD_SECTION\n");
        rows(text, x, y);
        rows(text.append("DEMAND_SECTION\n"), delivery);
        rows(text.append("TIME_WINDOW_SECTION\n"), earliest, latest);
        rows(text.append("SERVICE_TIME_SECTION\n"), service);
        return depot(text);
    }

    public String solomon() {
        StringBuilder text = new StringBuilder("TINY\n\nVEHICLE\nNUMBER     CAPACITY\n  6  " + capacity);
        text.append("\n\nCUSTOMER\nCUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME\n\n");
        for (int node = 0; node < nodes; node++) {
            for (int value :
                    new int[] {node, x[node], y[node], delivery[node], earliest[node], latest[node], service[node]}) {
                text.append("  ").append(value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    public String vrpspd() {
        StringBuilder text = head("VRPSPD")
                .append("EDGE_WEIGHT_TYPE : EXPLICIT\nEDGE_WEIGHT_FORMAT : FULL_MATRIX\nEDGE_WEIGHT_SECTION\n");
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                text.append(rounded(from, to)).append(to == nodes - 1 ? '\n' : ' ');
            }
        }
        int[] never = new int[nodes];
        int[] always = new int[nodes];
        java.util.Arrays.fill(always, 10_000_000);
        rows(text.append("PICKUP_AND_DELIVERY_SECTION\n"), never, never, always, never, pickup, delivery);
        return depot(text);
    }

    private StringBuilder head(String type) {
        return new StringBuilder(
                "NAME : TINY\nTYPE : " + type + "\nDIMENSION : " + nodes + "\nCAPACITY : " + capacity + '\n');
    }

    private static void rows(StringBuilder text, int[]... columns) {
        for (int node = 0; node < columns[0].length; node++) {
            text.append(node + 1);
            for (int[] column : columns) {
                text.append(' ').append(column[node]);
            }
            text.append('\n');
        }
    }

    private static String depot(StringBuilder text) {
        return text.append("DEPOT_SECTION\n1\n-1\nEOF\n").toString();
    }

    /** In the file's unit. */
    public long bestCvrp() {
        return best(this::rounded, false, false);
    }

    /** In tenths. */
    public long bestVrptw() {
        return best((from, to) -> (int) (10 * far(from, to)), true, false);
    }

    public long bestVrpspd() {
        return best(this::rounded, false, true);
    }

    private int rounded(int from, int to) {
        return (int) Math.round(far(from, to));
    }

    private double far(int from, int to) {
        return Math.sqrt(Math.pow(x[from] - x[to], 2) + Math.pow(y[from] - y[to], 2));
    }

    /** Builds up all plans stop by stop: any customer not yet served goes on with the route, or the route ends there. */
    private long best(IntBinaryOperator distance, boolean windows, boolean pickups) {
        return extend(new int[nodes], 0, 0, 0, distance, windows, pickups);
    }

    private long extend(
            int[] route,
            int length,
            int served,
            long cost,
            IntBinaryOperator distance,
            boolean windows,
            boolean pickups) {
        long best = Long.MAX_VALUE;
        long here = length == 0 ? 0 : length(route, length, distance, windows, pickups);
        if (here >= 0 && length > 0) {
            best = served == (1 << nodes) - 2
                    ? cost + here
                    : extend(new int[nodes], 0, served, cost + here, distance, windows, pickups);
        }
        for (int next = 1; next < nodes; next++) {
            if ((served & 1 << next) == 0) {
                int[] longer = route.clone();
                longer[length] = next;
                best = Math.min(best, extend(longer, length + 1, served | 1 << next, cost, distance, windows, pickups));
            }
        }
        return best;
    }

    /** -1: the route breaks a rule. */
    private long length(int[] route, int stops, IntBinaryOperator distance, boolean windows, boolean pickups) {
        int load = 0;
        for (int i = 0; i < stops; i++) {
            load += delivery[route[i]];
        }
        boolean sound = load <= capacity;
        int here = 0;
        int time = 0;
        long length = 0;
        for (int i = 0; i < stops; i++) {
            int next = route[i];
            length += distance.applyAsInt(here, next);
            time = Math.max(time + distance.applyAsInt(here, next), 10 * earliest[next]);
            sound &= !windows || time <= 10 * latest[next];
            time += 10 * service[next];
            load += (pickups ? pickup[next] : 0) - delivery[next];
            sound &= load <= capacity;
            here = next;
        }
        length += distance.applyAsInt(here, 0);
        sound &= !windows || time + distance.applyAsInt(here, 0) <= 10 * latest[0];
        return sound ? length : -1;
    }
}
