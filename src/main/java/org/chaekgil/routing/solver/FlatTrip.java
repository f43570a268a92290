package org.chaekgil.routing.solver;

/** One trip of a {@link FlatPlan} and what came out when it was last driven. */
final class FlatTrip {
    /** What a stop at a place that is closed all day costs, in seconds outside its window. */
    private static final int CLOSED_ALL_DAY = 86_400;

    final int[] stops;
    int length;

    /** By position: how many classes of the place's consignments were taken before the stop, and are after it. */
    final int[] takenBefore;

    final int[] takenAfter;

    /** By position: what is unloaded there that was loaded on this trip. */
    final int[] directItems;

    final long[] directValue;

    /** The wave in which what the trip brings to the hub can be loaded again; the number of waves: in none. */
    int usableIn;

    /** By position: how long the stop takes, from arrival on. */
    final int[] busy;

    /** When the trip is at the hub again. */
    int back;

    /** How long the trip is out; 0: not at all. */
    int secondsOut;

    /** Items unloaded and loaded at its stops. */
    int handled;

    /** Costs of driving less the value of what is delivered, and what it costs that other vans usually stop there. */
    long cost;

    long hard;

    /** The origins from which something is loaded - the van itself under way, then stops in their order: where their pairs and the classes they load begin and end. */
    private final int[] loading;

    private final int[] loadingFrom;
    private final int[] loadingUntil;

    FlatTrip(FlatDay day) {
        stops = new int[day.places];
        takenBefore = new int[day.places];
        takenAfter = new int[day.places];
        directItems = new int[day.places];
        directValue = new long[day.places];
        busy = new int[day.places];
        loading = new int[day.places + 1];
        loadingFrom = new int[day.places + 1];
        loadingUntil = new int[day.places + 1];
        usableIn = day.waves;
    }

    void stopsOf(FlatTrip other) {
        length = other.length;
        System.arraycopy(other.stops, 0, stops, 0, other.length);
    }

    boolean sameStops(FlatTrip other) {
        if (length != other.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (stops[i] != other.stops[i]) {
                return false;
            }
        }
        return true;
    }

    /** Drives the stops from what the wave begins with. */
    void drive(FlatDay day, int trip, FlatWave begin) {
        FlatSettled settled = day.settled[trip];
        cost = 0;
        hard = 0;
        usableIn = day.waves;
        back = settled.departure;
        secondsOut = 0;
        handled = 0;
        if (length == 0 && !settled.underway) {
            return;
        }
        FlatLoads loads = day.loads;
        int n = day.places;
        int wave = begin.number;
        int[] seconds = day.seconds[wave];
        int[] metresOf = day.metres[wave];
        int load = 0;
        if (settled.underway) {
            load = loads.itemsInAll[settled.origin][settled.classes];
        }
        for (int i = 0; i < length && !settled.underway; i++) {
            load += begin.hub.items(stops[i]);
        }
        int most = load;
        int now = settled.departure;
        int here = day.hub;
        long metres = 0;
        long delivered = 0;
        int loadings = 0;
        int moved = 0;
        if (settled.underway) {
            loading[loadings] = settled.origin * n;
            loadingFrom[loadings] = 0;
            loadingUntil[loadings++] = settled.classes;
            int sums = loads.pair[settled.origin * n + day.hub];
            delivered += sums >= 0 ? loads.value[sums + settled.classes] : 0;
        }
        for (int i = 0; i < length; i++) {
            int place = stops[i];
            int leg = here * n + place;
            metres += metresOf[leg];
            moved += day.moved(trip, place) ? 1 : 0;
            if (i < settled.served) {
                now = settled.left[i];
                takenBefore[i] = begin.taken(place);
                takenAfter[i] = takenBefore[i];
                directItems[i] = 0;
                directValue[i] = 0;
                busy[i] = 0;
                here = place;
                continue;
            }
            int arrival = now + seconds[leg];
            int service =
                    startOfService(day, place, i == settled.served ? Math.max(arrival, settled.notBefore) : arrival);
            int items = 0;
            long value = 0;
            for (int k = 0; k < loadings; k++) {
                int sums = loads.pair[loading[k] + place];
                if (sums >= 0) {
                    items += loads.items[sums + loadingUntil[k]] - loads.items[sums + loadingFrom[k]];
                    value += loads.value[sums + loadingUntil[k]] - loads.value[sums + loadingFrom[k]];
                }
            }
            directItems[i] = items;
            directValue[i] = value;
            int unloaded = items;
            delivered += value;
            if (!settled.underway) {
                unloaded += begin.hub.items(place);
                delivered += begin.hub.value(place);
            }
            int before = begin.taken(place);
            int after = Math.max(before, loads.classesReady(place, service));
            takenBefore[i] = before;
            takenAfter[i] = after;
            int loaded = 0;
            if (after > before) {
                loaded = loads.itemsInAll[place][after] - loads.itemsInAll[place][before];
                loading[loadings] = place * n;
                loadingFrom[loadings] = before;
                loadingUntil[loadings++] = after;
                int sums = loads.pair[place * n + day.hub];
                if (sums >= 0) {
                    delivered += loads.value[sums + after] - loads.value[sums + before];
                }
            }
            load += loaded - unloaded;
            most = Math.max(most, load);
            handled += unloaded + loaded;
            now = service + day.stopSeconds[place] + day.itemSeconds[place] * (unloaded + loaded);
            busy[i] = now - arrival;
            here = place;
        }
        int leg = here * n + day.hub;
        metres += metresOf[leg];
        now += seconds[leg];
        now = length == settled.served ? Math.max(now, settled.notBefore) : now;
        back = now;
        secondsOut = now - settled.departure;
        usableIn = day.waveAfter(wave, now + day.sortSeconds[wave]);
        hard += Math.max(0, now - day.end[wave]) + Math.max(0, most - day.capacity[day.vanOf(trip)]);
        cost = day.perTrip + day.perSecond * secondsOut + day.perMetre * metres + day.perStopMoved * moved - delivered;
    }

    private int startOfService(FlatDay day, int place, int arrival) {
        int[] closes = day.closes[place];
        for (int w = 0; w < closes.length; w++) {
            if (arrival <= closes[w]) {
                return Math.max(arrival, day.opens[place][w]);
            }
        }
        hard += closes.length == 0 ? CLOSED_ALL_DAY : arrival - closes[closes.length - 1];
        return arrival;
    }
}
