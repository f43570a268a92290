package org.chaekgil.routing.solver;

import java.util.Map;
import java.util.stream.IntStream;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.Fairness.Work;

/** What each van does in the day, and what it costs that it is not the same; a draft lies on top, as in {@link Amounts}. */
final class FlatShares {
    private final Fairness fairness;
    private final boolean counts;
    private final int vans;
    /** The vans that run today. */
    private final int[] running;

    private final long[] seconds;
    private final long[] items;
    private final long[] draftSeconds;
    private final long[] draftItems;
    private long cost;
    private long draftCost;

    FlatShares(FlatDay day) {
        fairness = day.day.fairness();
        vans = day.vans;
        running = IntStream.range(0, vans)
                .filter(v -> IntStream.range(0, day.waves).anyMatch(w -> day.runs[w * vans + v]))
                .toArray();
        counts = fairness.counts() && running.length > 0;
        seconds = new long[vans];
        items = new long[vans];
        draftSeconds = new long[vans];
        draftItems = new long[vans];
        Map<String, Work> soFar = fairness.soFarByVan();
        for (int v = 0; v < vans; v++) {
            Work work = soFar.get(day.day.vans().get(v).id());
            draftSeconds[v] = work == null ? 0 : work.seconds();
            draftItems[v] = work == null ? 0 : work.items();
        }
        draftCost = counts ? costOf(draftSeconds, fairness.perSecondOver()) : 0;
        draftCost += counts ? costOf(draftItems, fairness.perItemOver()) : 0;
        keep();
    }

    /** What the shares cost, without the draft. */
    long cost() {
        return cost;
    }

    /** Drafts that a van's trip is driven otherwise. */
    void change(int van, FlatTrip before, FlatTrip now) {
        draftSeconds[van] += now.secondsOut - before.secondsOut;
        draftItems[van] += now.handled - before.handled;
    }

    /** What the draft costs more than what is. */
    long value() {
        if (!counts) {
            return 0;
        }
        draftCost = costOf(draftSeconds, fairness.perSecondOver()) + costOf(draftItems, fairness.perItemOver());
        return draftCost - cost;
    }

    private long costOf(long[] amounts, long price) {
        if (price == 0) {
            return 0;
        }
        long sum = 0;
        for (int v : running) {
            sum += amounts[v];
        }
        long tolerated = fairness.tolerancePercent() * sum;
        long over = 0;
        for (int v : running) {
            long beyond = 100 * Math.abs(running.length * amounts[v] - sum) - tolerated;
            over += beyond > 0 ? beyond / (100L * running.length) : 0;
        }
        return price * over;
    }

    void keep() {
        if (counts) {
            System.arraycopy(draftSeconds, 0, seconds, 0, vans);
            System.arraycopy(draftItems, 0, items, 0, vans);
            cost = draftCost;
        }
    }

    void forget() {
        if (counts) {
            System.arraycopy(seconds, 0, draftSeconds, 0, vans);
            System.arraycopy(items, 0, draftItems, 0, vans);
            draftCost = cost;
        }
    }
}
