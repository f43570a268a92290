package org.chaekgil.routing.solver;

/**
 * One van's route of a {@link HubDay} that may be overloaded or late, at a price (Vidal et al. 2013, Kool et al. 2022): where service
 * would begin too late, time is set back to the last moment allowed, and by how much is the warp. The warp up to each stop and, for
 * any moment of arrival, from each stop on are known, so that two pieces of routes are joined in constant time.
 *
 * <p>Position 0 and position {@code length + 1} are the hub.
 */
final class LooseRoute {
    private final HubDay day;
    final int[] node;
    /** By position: what the leg from here to the next node costs, and the items delivered up to here. */
    final int[] leg;

    final int[] delivered;
    /** By position: the departure and the warp when all before is served as early as can be. */
    final int[] departure;

    final int[] warp;
    /** By position: the latest start that adds no warp from here on, and the warp there is from here on in any case. */
    final int[] latest;

    final int[] warpAfter;
    int length;
    long cost;
    int late;
    int items;
    /** When it was changed last, counted in changes of all routes. */
    long changed;

    LooseRoute(HubDay day) {
        this.day = day;
        int positions = day.customers + 2;
        node = new int[positions];
        leg = new int[positions];
        delivered = new int[positions];
        departure = day.timed ? new int[positions] : null;
        warp = day.timed ? new int[positions] : null;
        latest = day.timed ? new int[positions] : null;
        warpAfter = day.timed ? new int[positions] : null;
    }

    int overload() {
        return Math.max(0, items - day.capacity);
    }

    /** Works everything out anew from the nodes. */
    void measure() {
        node[0] = 0;
        node[length + 1] = 0;
        cost = 0;
        items = 0;
        for (int i = 0; i <= length; i++) {
            leg[i] = day.cost[node[i] * day.nodes + node[i + 1]];
            cost += leg[i];
            items += i == 0 ? 0 : day.deliveries[node[i]];
            delivered[i] = items;
        }
        late = 0;
        if (day.timed) {
            measureTimes();
        }
    }

    private void measureTimes() {
        int time = day.opens[0];
        int warped = 0;
        departure[0] = time;
        warp[0] = 0;
        for (int i = 1; i <= length; i++) {
            int here = node[i];
            int start = Math.max(time + day.seconds[node[i - 1] * day.nodes + here], day.opens[here]);
            if (start > day.closes[here]) {
                warped += start - day.closes[here];
                start = day.closes[here];
            }
            time = start + day.service[here];
            departure[i] = time;
            warp[i] = warped;
        }
        late = warped + Math.max(0, time + day.seconds[node[length] * day.nodes] - day.closes[0]);
        latest[length + 1] = day.closes[0];
        warpAfter[length + 1] = 0;
        for (int i = length; i >= 1; i--) {
            int here = node[i];
            int start = latest[i + 1] - day.seconds[here * day.nodes + node[i + 1]] - day.service[here];
            int opens = day.opens[here];
            warpAfter[i] = warpAfter[i + 1] + Math.max(0, opens - start);
            latest[i] = Math.min(day.closes[here], Math.max(opens, start));
        }
    }
}
