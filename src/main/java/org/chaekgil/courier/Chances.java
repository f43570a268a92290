package org.chaekgil.courier;

import java.util.ArrayList;
import java.util.List;
import org.chaekgil.request.Promise;
import org.chaekgil.request.PromiseExperience;
import org.chaekgil.request.PromiseExperience.Count;

/**
 * The chance, in 1 of 1, that a book is there by the first, second and third of the days looked at. What is known of this kind
 * of promise counts first; this library's own record moves it as far as it is long, and this way's record that again. Before
 * anything is known an assumption stands in, which weighs as much as so many promises.
 */
record Chances(List<Double> of) {
    /** A promise that will not hold so often is not given. */
    static final double ENOUGH = 0.95;

    private static final int WEIGHT_OF_ASSUMPTION = 40;
    private static final int WEIGHT_OF_KIND = 60;
    private static final int WEIGHT_OF_LIBRARY = 40;

    /** Assumed at first: as the simulated city showed them, with staff who err in 1 of 25 books. */
    private static final double[] WITH_A_SECOND_VAN = {0.96, 0.98, 0.99};

    private static final double[] FIRST_VAN_ONLY = {0.85, 0.97, 0.99};
    private static final double[] NO_VAN = {0.955, 0.97, 0.98};

    static Chances of(Promise.Way way, boolean spare, PromiseExperience.Record known) {
        double[] assumed = way == Promise.Way.SHELF ? NO_VAN : spare ? WITH_A_SECOND_VAN : FIRST_VAN_ONLY;
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < Promise.DAYS; i++) {
            double kind = pooled(known.kind(), i, assumed[i], WEIGHT_OF_ASSUMPTION);
            double library = pooled(known.supplying(), i, kind, WEIGHT_OF_KIND);
            chances.add(pooled(known.way(), i, library, WEIGHT_OF_LIBRARY));
        }
        return new Chances(chances);
    }

    private static double pooled(Count count, int day, double before, int weight) {
        return (count.held().get(day) + before * weight) / (count.made() + weight);
    }

    /** The first of the days that is sure enough; the last if none is. */
    int reserve() {
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i) >= ENOUGH) {
                return i;
            }
        }
        return of.size() - 1;
    }

    int percent(int day) {
        return (int) Math.floor(of.get(day) * 100);
    }
}
