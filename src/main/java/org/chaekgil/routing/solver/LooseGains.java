package org.chaekgil.routing.solver;

/**
 * What a move changes in the price of a {@link LoosePlan}, lateness and overload counted: below 0, it is better. Between routes in constant
 * time, within one in the time of the stretch. {@code mostToGain} is what lateness and overload of the routes cost now; where driving alone
 * costs more than that, nothing further is looked at.
 */
final class LooseGains {
    private final HubDay day;
    private final LoosePlan plan;
    private int time;
    private int warped;

    LooseGains(HubDay day, LoosePlan plan) {
        this.day = day;
        this.plan = plan;
    }

    /** {@link LoosePlan#exchange}. */
    long exchange(LooseRoute r, int i, int n, LooseRoute s, int j, int m, long mostToGain) {
        int nodes = day.nodes;
        int[] cost = day.cost;
        int before = r.node[i - 1] * nodes;
        int after = r.node[i + n];
        int otherBefore = s.node[j - 1] * nodes;
        int otherAfter = s.node[j + m];
        long gain = (long) cost[otherBefore + r.node[i]]
                + cost[r.node[i + n - 1] * nodes + otherAfter]
                - r.leg[i - 1]
                - r.leg[i + n - 1]
                - s.leg[j - 1];
        if (m == 0) {
            gain += cost[before + after];
        } else {
            gain += (long) cost[before + s.node[j]] + cost[s.node[j + m - 1] * nodes + after] - s.leg[j + m - 1];
        }
        gain <<= LoosePlan.PARTS;
        if (gain >= mostToGain) {
            return gain;
        }
        int moved = r.delivered[i + n - 1] - r.delivered[i - 1] - (s.delivered[j + m - 1] - s.delivered[j - 1]);
        int capacity = day.capacity;
        int overload = Math.max(0, r.items - moved - capacity) + Math.max(0, s.items + moved - capacity);
        gain -= mostToGain;
        if (!day.timed) {
            return gain + plan.penalty(overload, 0);
        }
        gain += plan.penalty(overload, 0);
        if (gain >= 0) {
            return gain;
        }
        int late = through(r, i - 1, s, j, j + m, r, i + n);
        return gain + plan.penalty(0, late + through(s, j - 1, r, i, i + n, s, j + m));
    }

    /** How late the route is that goes to {@code i}, then by the stops {@code from} to {@code to} (excluded) of another one, then on from {@code k}. */
    private int through(LooseRoute head, int i, LooseRoute middle, int from, int to, LooseRoute tail, int k) {
        int time = head.departure[i];
        int warp = head.warp[i];
        int here = head.node[i];
        for (int p = from; p < to; p++) {
            int next = middle.node[p];
            time += day.seconds[here * day.nodes + next];
            if (time < day.opens[next]) {
                time = day.opens[next];
            } else if (time > day.closes[next]) {
                warp += time - day.closes[next];
                time = day.closes[next];
            }
            time += day.service[next];
            here = next;
        }
        return warp + LoosePlan.after(tail, k, time + day.seconds[here * day.nodes + tail.node[k]]);
    }

    /** {@link LoosePlan#exchangeTails}. */
    long tails(LooseRoute r, int i, LooseRoute s, int j, long mostToGain) {
        int nodes = day.nodes;
        int one = r.node[i] * nodes;
        int before = s.node[j - 1] * nodes;
        long gain = (long) day.cost[one + s.node[j]] + day.cost[before + r.node[i + 1]] - r.leg[i] - s.leg[j - 1];
        gain <<= LoosePlan.PARTS;
        if (gain >= mostToGain) {
            return gain;
        }
        int moved = r.items - r.delivered[i] - (s.items - s.delivered[j - 1]);
        int overload = Math.max(0, r.items - moved - day.capacity) + Math.max(0, s.items + moved - day.capacity);
        int late = 0;
        if (day.timed) {
            late = r.warp[i]
                    + LoosePlan.after(s, j, r.departure[i] + day.seconds[one + s.node[j]])
                    + s.warp[j - 1]
                    + LoosePlan.after(r, i + 1, s.departure[j - 1] + day.seconds[before + r.node[i + 1]]);
        }
        return gain - mostToGain + plan.penalty(overload, late);
    }

    /** {@link LoosePlan#exchangeTurned}. */
    long turned(LooseRoute r, int i, LooseRoute s, int j, long mostToGain) {
        int nodes = day.nodes;
        long gain = (long) day.cost[r.node[i] * nodes + s.node[j]]
                + day.cost[r.node[i + 1] * nodes + s.node[j + 1]]
                - r.leg[i]
                - s.leg[j];
        gain <<= LoosePlan.PARTS;
        if (gain >= mostToGain) {
            return gain;
        }
        int moved = r.items - r.delivered[i] - s.delivered[j];
        int overload = Math.max(0, r.items - moved - day.capacity) + Math.max(0, s.items + moved - day.capacity);
        return gain - mostToGain + plan.penalty(overload, 0);
    }

    /** {@link LoosePlan#exchangeWithin}; one of the two counts may be 0. */
    long exchangeWithin(LooseRoute route, int i, int n, int j, int m) {
        int nodes = day.nodes;
        int[] cost = day.cost;
        int[] node = route.node;
        int before = node[i - 1];
        int after = node[j + m];
        long gain = -route.leg[i - 1];
        int last = before;
        if (m > 0) {
            gain += cost[last * nodes + node[j]] - route.leg[j + m - 1];
            last = node[j + m - 1];
        }
        if (j > i + n) {
            gain += cost[last * nodes + node[i + n]] - route.leg[j - 1];
            last = node[j - 1];
        }
        if (n > 0) {
            gain += cost[last * nodes + node[i]] - route.leg[i + n - 1];
            last = node[i + n - 1];
        }
        gain += cost[last * nodes + after];
        gain <<= LoosePlan.PARTS;
        long penalty = plan.penalty(0, route.late);
        if (gain >= penalty) {
            return gain;
        }
        if (!day.timed) {
            return gain;
        }
        time = route.departure[i - 1];
        warped = route.warp[i - 1];
        int here = drive(before, node, j, j + m);
        here = drive(here, node, i + n, j);
        here = drive(here, node, i, i + n);
        int late = warped + LoosePlan.after(route, j + m, time + day.seconds[here * nodes + after]);
        return gain - penalty + plan.penalty(0, late);
    }

    private int drive(int here, int[] node, int from, int to) {
        for (int p = from; p < to; p++) {
            here = drive(here, node[p]);
        }
        return here;
    }

    private int drive(int here, int next) {
        int start = time + day.seconds[here * day.nodes + next];
        if (start < day.opens[next]) {
            start = day.opens[next];
        } else if (start > day.closes[next]) {
            warped += start - day.closes[next];
            start = day.closes[next];
        }
        time = start + day.service[next];
        return next;
    }

    /** {@link LoosePlan#reverse}. */
    long reversed(LooseRoute route, int from, int to) {
        int nodes = day.nodes;
        int[] node = route.node;
        long gain = (long) day.cost[node[from - 1] * nodes + node[to]]
                + day.cost[node[from] * nodes + node[to + 1]]
                - route.leg[from - 1]
                - route.leg[to];
        if (!day.symmetric) {
            for (int p = from; p < to; p++) {
                gain += day.cost[node[p + 1] * nodes + node[p]] - route.leg[p];
            }
        }
        gain <<= LoosePlan.PARTS;
        long penalty = plan.penalty(0, route.late);
        if (gain >= penalty || !day.timed) {
            return gain;
        }
        time = route.departure[from - 1];
        warped = route.warp[from - 1];
        int here = node[from - 1];
        for (int p = to; p >= from; p--) {
            here = drive(here, node[p]);
        }
        int late = warped + LoosePlan.after(route, to + 1, time + day.seconds[here * nodes + node[to + 1]]);
        return gain - penalty + plan.penalty(0, late);
    }
}
