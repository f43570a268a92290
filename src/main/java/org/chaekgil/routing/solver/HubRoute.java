package org.chaekgil.routing.solver;

/**
 * One van's route of a {@link HubDay}, with what makes an insertion a matter of constant time: the earliest departure from each
 * node when all before it are served as early as can be, the latest start of service at which all after it are still served in
 * time (Savelsbergh 1992, Vidal et al. 2013), and the highest load before and after each leg.
 *
 * <p>Position 0 and position {@code length + 1} are the hub.
 */
final class HubRoute {
    private final HubDay day;
    final int[] node;
    /** By position: what the leg from here to the next node costs. */
    final int[] leg;

    final int[] departure;
    final int[] latest;
    /** By position: the highest load on the legs up to the one that begins here, and from that one on. */
    final int[] loadBefore;

    final int[] loadAfter;
    int length;
    long cost;
    int deliveries;
    int pickups;

    /** Another one for each content, so that what was found out about a content can be found again. */
    int version;

    HubRoute(HubDay day) {
        this.day = day;
        int positions = day.customers + 2;
        node = new int[positions];
        leg = new int[positions];
        departure = day.timed ? new int[positions] : null;
        latest = day.timed ? new int[positions] : null;
        loadBefore = day.both ? new int[positions] : null;
        loadAfter = day.both ? new int[positions] : null;
    }

    void become(HubRoute other) {
        length = other.length;
        cost = other.cost;
        deliveries = other.deliveries;
        pickups = other.pickups;
        version = other.version;
        int positions = length + 2;
        System.arraycopy(other.node, 0, node, 0, positions);
        System.arraycopy(other.leg, 0, leg, 0, positions);
        if (day.timed) {
            System.arraycopy(other.departure, 0, departure, 0, positions);
            System.arraycopy(other.latest, 0, latest, 0, positions);
        }
        if (day.both) {
            System.arraycopy(other.loadBefore, 0, loadBefore, 0, positions);
            System.arraycopy(other.loadAfter, 0, loadAfter, 0, positions);
        }
    }

    void become(int[] customers) {
        System.arraycopy(customers, 0, node, 1, customers.length);
        length = customers.length;
        measure();
    }

    /** Works everything out anew from the nodes, and says whether the route is allowed. */
    boolean measure() {
        node[0] = 0;
        node[length + 1] = 0;
        cost = 0;
        deliveries = 0;
        pickups = 0;
        for (int i = 0; i <= length; i++) {
            leg[i] = day.cost[node[i] * day.nodes + node[i + 1]];
            cost += leg[i];
            deliveries += day.deliveries[node[i]];
            pickups += day.pickups[node[i]];
        }
        boolean allowed = deliveries <= day.capacity && pickups <= day.capacity;
        if (day.timed) {
            allowed &= measureTimes();
        }
        if (day.both) {
            allowed &= measureLoads();
        }
        return allowed;
    }

    private boolean measureTimes() {
        boolean allowed = true;
        departure[0] = day.opens[0];
        for (int i = 1; i <= length + 1; i++) {
            int start = startAt(i);
            allowed &= start <= day.closes[node[i]];
            departure[i] = start + day.service[node[i]];
        }
        latest[length + 1] = day.closes[0];
        for (int i = length; i >= 0; i--) {
            latest[i] = latestAt(i);
        }
        return allowed;
    }

    private int startAt(int i) {
        return Math.max(
                departure[i - 1] + day.seconds[node[i - 1] * day.nodes + node[i]], i > length ? 0 : day.opens[node[i]]);
    }

    private int latestAt(int i) {
        int here = node[i];
        return Math.min(
                latest[i + 1] - day.seconds[here * day.nodes + node[i + 1]] - day.service[here], day.closes[here]);
    }

    private boolean measureLoads() {
        int load = deliveries;
        int most = load;
        loadBefore[0] = load;
        loadAfter[0] = load;
        for (int i = 1; i <= length; i++) {
            load += day.pickups[node[i]] - day.deliveries[node[i]];
            most = Math.max(most, load);
            loadBefore[i] = most;
            loadAfter[i] = load;
        }
        for (int i = length - 1; i >= 0; i--) {
            loadAfter[i] = Math.max(loadAfter[i], loadAfter[i + 1]);
        }
        return most <= day.capacity;
    }

    /** Puts the customer behind that position, where it must be allowed; times are mended only as far as they change. */
    void insert(int customer, int position) {
        int behind = length + 1 - position;
        System.arraycopy(node, position + 1, node, position + 2, behind);
        System.arraycopy(leg, position + 1, leg, position + 2, behind - 1);
        length++;
        int before = node[position];
        int after = node[position + 2];
        node[position + 1] = customer;
        int to = day.cost[before * day.nodes + customer];
        int from = day.cost[customer * day.nodes + after];
        cost += to + from - leg[position];
        leg[position] = to;
        leg[position + 1] = from;
        deliveries += day.deliveries[customer];
        pickups += day.pickups[customer];
        if (day.timed) {
            mendTimes(position + 1, behind);
        }
        if (day.both) {
            measureLoads();
        }
    }

    private void mendTimes(int inserted, int behind) {
        System.arraycopy(departure, inserted, departure, inserted + 1, behind);
        System.arraycopy(latest, inserted, latest, inserted + 1, behind);
        for (int i = inserted; i <= length + 1; i++) {
            int leaves = startAt(i) + day.service[node[i]];
            if (i > inserted && leaves == departure[i]) {
                break;
            }
            departure[i] = leaves;
        }
        for (int i = inserted; i >= 0; i--) {
            int start = latestAt(i);
            if (i < inserted && start == latest[i]) {
                break;
            }
            latest[i] = start;
        }
    }

    int positionOf(int customer) {
        int position = 1;
        while (node[position] != customer) {
            position++;
        }
        return position;
    }
}
