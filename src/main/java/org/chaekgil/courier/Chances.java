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

    /**
     * Assumed at first: what the simulated city showed (three days, seed 1), where staff err with 1 book in 25 and the afternoon is
     * planned anew at noon. Over the hub 182 of 189 came on the first day, straight by one certain van 91 of 119, and all on the
     * next; from the own shelf 579 of 589.
     */
    private static final double[] OVER_THE_HUB_OR_A_SECOND_VAN = {0.965, 0.99, 0.995};

    private static final double[] ONE_CERTAIN_VAN = {0.77, 0.99, 0.995};
    private static final double[] OWN_SHELF = {0.98, 0.99, 0.995};

    static Chances of(Promise.Way way, boolean spare, PromiseExperience.Record known) {
        double[] assumed = assumed(way, spare);
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < Promise.DAYS; i++) {
            double kind = pooled(known.kind(), i, assumed[i], WEIGHT_OF_ASSUMPTION);
            double library = pooled(known.supplying(), i, kind, WEIGHT_OF_KIND);
            chances.add(pooled(known.way(), i, library, WEIGHT_OF_LIBRARY));
        }
        return new Chances(chances);
    }

    /** A plan made anew may turn a round or change vans: that breaks a straight way, and leaves the way over the hub. */
    private static double[] assumed(Promise.Way way, boolean spare) {
        if (way == Promise.Way.SHELF) {
            return OWN_SHELF;
        }
        return way == Promise.Way.DIRECT && !spare ? ONE_CERTAIN_VAN : OVER_THE_HUB_OR_A_SECOND_VAN;
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
