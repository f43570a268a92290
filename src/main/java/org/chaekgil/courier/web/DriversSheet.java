package org.chaekgil.courier.web;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.DriverWeights;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.Shares;
import org.chaekgil.routing.Shares.Share;
import org.chaekgil.routing.Usual;

/**
 * What a plan asks of each driver, how alike that is, and what alikeness and habit cost. Money in won.
 *
 * @param stops of all drivers, and how many of them are moved to another van than usual
 * @param cheaperWithout by how much a plan is cheaper that a short search found without both; null: none was made
 */
record DriversSheet(
        List<Row> rows,
        int tolerancePercent,
        boolean balanced,
        long imbalanceWon,
        int stops,
        int moved,
        boolean usualKnown,
        long movedWon,
        Long cheaperWithout,
        Weights weights) {

    /** @param colour as on the map */
    record Row(String van, int colour, int trips, double kilometres, int moved, Part hours, Part items) {}

    /**
     * One driver's part beside the others', in minutes or items.
     *
     * @param over beyond the tolerance: more than 0 above it, less than 0 below it
     * @param bar how long its bar is, from where to where the tolerance reaches, in percent of the widest
     */
    record Part(long amount, long over, int bar, int bandFrom, int bandTo) {}

    /** As a coordinator reads and sets them: won for an hour, an item, a stop. */
    record Weights(int tolerance, long hour, long item, long stop) {
        static final int MOST_TOLERANCE = 200;
        static final int MOST_WON = 1_000_000;

        static Weights of(Fairness fairness, Usual usual) {
            return new Weights(
                    fairness.tolerancePercent(),
                    Math.round(fairness.perSecondOver() * 3.6),
                    Math.round(fairness.perItemOver() / 1_000.0),
                    Math.round(usual.perStopMoved() / 1_000.0));
        }

        DriverWeights asPrices() {
            return new DriverWeights(tolerance, Math.round(hour / 3.6), item * 1_000, stop * 1_000);
        }
    }

    static DriversSheet of(CourierPlan plan, OptionalLong softWithout) {
        Shares shares = new Shares(plan.input(), plan.plan().trips());
        Fairness fairness = plan.input().fairness();
        Usual usual = plan.input().usual();
        List<String> vans = shares.all().stream().map(Share::van).sorted().toList();
        List<Row> rows = shares.all().stream()
                .map(s -> new Row(
                        s.van(),
                        vans.indexOf(s.van()) % PlanSheet.COLOURS,
                        s.trips(),
                        s.metres() / 1000.0,
                        s.moved(),
                        part(plan, shares, s, Share::seconds, shares.secondsOver(s), 60),
                        part(plan, shares, s, Share::items, shares.itemsOver(s), 1)))
                .toList();
        return new DriversSheet(
                rows,
                fairness.tolerancePercent(),
                rows.stream().allMatch(r -> r.hours().over() == 0 && r.items().over() == 0),
                shares.costOfImbalance() / 1000,
                shares.all().stream().mapToInt(Share::stops).sum(),
                shares.all().stream().mapToInt(Share::moved).sum(),
                !usual.routes().isEmpty(),
                shares.costOfMoves() / 1000,
                softWithout.isPresent() ? cheaper(plan, shares, softWithout.getAsLong()) : null,
                Weights.of(fairness, usual));
    }

    /** Both without what alikeness and habit cost; a search can only have found something cheaper. */
    private static long cheaper(CourierPlan plan, Shares shares, long softWithout) {
        long bare = -plan.plan().score().soft() - shares.costOfImbalance() - shares.costOfMoves();
        return Math.max(0, bare + softWithout) / 1000;
    }

    private static Part part(
            CourierPlan plan, Shares shares, Share share, ToLongFunction<Share> of, long over, int unit) {
        long most = shares.all().stream().mapToLong(of).max().orElse(0);
        double mean = shares.all().stream().mapToLong(of).average().orElse(0);
        double tolerance = mean * plan.input().fairness().tolerancePercent() / 100;
        double widest = Math.max(1, Math.max(most, mean + tolerance));
        long amount = of.applyAsLong(share);
        return new Part(
                amount / unit,
                (amount < mean ? -1 : 1) * ((over + unit - 1) / unit),
                percent(amount, widest),
                percent(Math.max(0, mean - tolerance), widest),
                percent(mean + tolerance, widest));
    }

    private static int percent(double amount, double widest) {
        return (int) Math.round(100 * amount / widest);
    }
}
