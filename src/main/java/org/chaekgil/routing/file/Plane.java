package org.chaekgil.routing.file;

/** Distances between points on a plane, as benchmarks round them. */
final class Plane {
    static final long FARTHEST = 10_000_000;

    private Plane() {}

    /** To the nearest whole number. */
    static int[][] rounded(double[] x, double[] y) {
        return distances(x, y, 1, 0.5);
    }

    /** Ten times the distance, cut to a whole number. */
    static int[][] tenths(double[] x, double[] y) {
        return distances(x, y, 10, 0);
    }

    private static int[][] distances(double[] x, double[] y, int times, double plus) {
        int[][] distances = new int[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                distances[i][j] = (int) (times * Math.sqrt(dx * dx + dy * dy) + plus);
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }
}
