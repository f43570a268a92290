package org.chaekgil.routing.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A benchmark instance as {@link SolCheck} reads it, by its own means and only as far as a sound file needs: what is broken was
 * refused before. Times and distances are in tenths where windows go with coordinates.
 */
final class JudgedInstance {
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, List<BigDecimal>> numbers = new HashMap<>();
    /** By node, the depot first: pickup, delivery, earliest, latest, service. */
    private final List<long[]> stops = new ArrayList<>();

    private final List<double[]> points = new ArrayList<>();
    private long[] weights;
    private int tenfold = 1;

    private long vans = NEVER;
    private long capacity;
    private long longest = NEVER;
    private int decimals;

    static JudgedInstance read(String fileName, String text) {
        JudgedInstance instance = new JudgedInstance();
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".txt")) {
            instance.solomon(text);
        } else {
            instance.vrplib(text);
        }
        return instance;
    }

    private void solomon(String text) {
        tenfold = 10;
        decimals = 1;
        for (String line : text.split("\r?\n|\r")) {
            String[] words = line.trim().split("\\s+");
            if (words.length == 2 && words[0].matches("[+\\d.]+") && words[1].matches("[+\\d.]+")) {
                vans = whole(words[0]);
                capacity = whole(words[1]);
            } else if (words.length == 7 && words[0].matches("[+\\d.]+")) {
                points.add(new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])});
                stops.add(
                        new long[] {0, whole(words[3]), 10 * whole(words[4]), 10 * whole(words[5]), 10 * whole(words[6])
                        });
            }
        }
    }

    private void vrplib(String text) {
        List<BigDecimal> section = null;
        for (String line : text.replace("\uFEFF", "").split("\r?\n|\r")) {
            String trimmed = line.trim();
            if (trimmed.startsWith("EOF")) {
                break;
            }
            if (!trimmed.isEmpty() && Character.isLetter(trimmed.charAt(0))) {
                String[] parts = trimmed.split(":", 2);
                String head = parts[0].trim().toUpperCase(Locale.ROOT);
                section = null;
                if (head.endsWith("_SECTION")) {
                    section = new ArrayList<>();
                    numbers.put(head, section);
                } else if (parts.length == 2) {
                    heads.put(head, parts[1].trim());
                }
            } else if (section != null && !trimmed.isEmpty()) {
                for (String word : trimmed.split("\\s+")) {
                    section.add(new BigDecimal(word));
                }
            }
        }
        understand();
    }

    private void understand() {
        int nodes = (int) whole(heads.get("DIMENSION"));
        String type = heads.get("TYPE").toUpperCase(Locale.ROOT);
        boolean goods = numbers.containsKey("PICKUP_AND_DELIVERY_SECTION");
        boolean windows = type.endsWith("TW");
        boolean matrix = heads.get("EDGE_WEIGHT_TYPE").equals("EXPLICIT");
        tenfold = windows && !goods && !matrix ? 10 : 1;
        decimals = tenfold == 10 ? 1 : goods && matrix ? 4 : 0;
        capacity = whole(heads.get("CAPACITY"));
        if (heads.containsKey("VEHICLES")) {
            vans = whole(heads.get("VEHICLES"));
        }
        if (heads.containsKey("DISTANCE") && new BigDecimal(heads.get("DISTANCE")).longValue() > 0) {
            longest = tenfold * new BigDecimal(heads.get("DISTANCE")).longValue();
        }
        int depot = numbers.get("DEPOT_SECTION").get(0).intValue() - 1;
        List<Integer> order = new ArrayList<>(List.of(depot));
        for (int node = 0; node < nodes; node++) {
            if (node != depot) {
                order.add(node);
            }
        }
        if (matrix) {
            weights(nodes, order, heads.get("EDGE_WEIGHT_FORMAT"));
        } else {
            double[] x = table("NODE_COORD_SECTION", nodes, 3, 1);
            double[] y = table("NODE_COORD_SECTION", nodes, 3, 2);
            order.forEach(node -> points.add(new double[] {x[node], y[node]}));
        }
        stops(nodes, order, goods, windows);
    }

    private void stops(int nodes, List<Integer> order, boolean goods, boolean windows) {
        String packed = "PICKUP_AND_DELIVERY_SECTION";
        double[] delivery = goods ? table(packed, nodes, 7, 6) : table("DEMAND_SECTION", nodes, 2, 1);
        double[] pickup = goods ? table(packed, nodes, 7, 5) : new double[nodes];
        double[] service = goods
                ? table(packed, nodes, 7, 4)
                : numbers.containsKey("SERVICE_TIME_SECTION")
                        ? table("SERVICE_TIME_SECTION", nodes, 2, 1)
                        : new double[nodes];
        double same = Double.parseDouble(heads.getOrDefault("SERVICE_TIME", "0"));
        double[] earliest = null;
        double[] latest = null;
        if (windows) {
            earliest = goods ? table(packed, nodes, 7, 2) : table("TIME_WINDOW_SECTION", nodes, 3, 1);
            latest = goods ? table(packed, nodes, 7, 3) : table("TIME_WINDOW_SECTION", nodes, 3, 2);
        }
        for (int node : order) {
            double busy = node == order.get(0) ? 0 : service[node] + same;
            stops.add(new long[] {
                (long) pickup[node],
                (long) delivery[node],
                windows ? (long) (tenfold * earliest[node]) : 0,
                windows ? (long) (tenfold * latest[node]) : NEVER,
                (long) (tenfold * busy)
            });
        }
    }

    private double[] table(String section, int nodes, int width, int column) {
        List<BigDecimal> all = numbers.get(section);
        double[] values = new double[nodes];
        for (int at = 0; at + width <= all.size(); at += width) {
            values[all.get(at).intValue() - 1] = all.get(at + column).doubleValue();
        }
        return values;
    }

    private void weights(int nodes, List<Integer> order, String format) {
        long[][] matrix = new long[nodes][nodes];
        int at = 0;
        List<BigDecimal> all = numbers.get("EDGE_WEIGHT_SECTION");
        boolean diagonal = format.contains("DIAG");
        for (int outer = 0; outer < nodes; outer++) {
            for (int inner = 0; inner < nodes; inner++) {
                boolean later = inner > outer || diagonal && inner == outer;
                boolean earlier = inner < outer || diagonal && inner == outer;
                boolean upper = format.startsWith("UPPER") && format.endsWith("ROW")
                        || format.startsWith("LOWER") && format.endsWith("COL");
                if (format.equals("FULL_MATRIX")) {
                    matrix[outer][inner] = all.get(at++).longValue();
                } else if (upper ? later : earlier) {
                    long weight = all.get(at++).longValue();
                    matrix[outer][inner] = weight;
                    matrix[inner][outer] = weight;
                }
            }
        }
        weights = new long[nodes * nodes];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                weights[from * nodes + to] = matrix[order.get(from)][order.get(to)];
            }
        }
    }

    private static long whole(String word) {
        return new BigDecimal(word).longValueExact();
    }

    int customers() {
        return stops.size() - 1;
    }

    long vans() {
        return vans;
    }

    long capacity() {
        return capacity;
    }

    /** The most that driving and service of one route may take together. */
    long longest() {
        return longest;
    }

    /** How many digits of the cost stand behind the point. */
    int decimals() {
        return decimals;
    }

    long pickup(int stop) {
        return stops.get(stop)[0];
    }

    long delivery(int stop) {
        return stops.get(stop)[1];
    }

    long opens(int stop) {
        return stops.get(stop)[2];
    }

    long closes(int stop) {
        return stops.get(stop)[3];
    }

    long service(int stop) {
        return stops.get(stop)[4];
    }

    long distance(int from, int to) {
        if (weights != null) {
            return from == to ? 0 : weights[from * stops.size() + to];
        }
        double far = Math.hypot(points.get(from)[0] - points.get(to)[0], points.get(from)[1] - points.get(to)[1]);
        return tenfold == 10 ? (long) Math.floor(10 * far + 1e-7) : Math.round(far);
    }
}
