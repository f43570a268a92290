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

    /** By position: how things stand when the stop is over. A trip with the same first stops goes on from there. */
    private final int[] leftAt;

    private final int[] loadAfter;
    private final int[] mostAfter;
    private final int[] handledAfter;
    private final int[] movedAfter;
    private final long[] metresAfter;
    private final long[] deliveredAfter;
    private final long[] hardAfter;
    private final int[] loadingsAfter;

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
        leftAt = new int[day.places];
        loadAfter = new int[day.places];
        mostAfter = new int[day.places];
        handledAfter = new int[day.places];
        movedAfter = new int[day.places];
        metresAfter = new long[day.places];
        deliveredAfter = new long[day.places];
        hardAfter = new long[day.places];
        loadingsAfter = new int[day.places];
        loading = new int[day.places + 1];
        loadingFrom = new int[day.places + 1];
        loadingUntil = new int[day.places + 1];
        usableIn = day.waves;
    }

    /** Items unloaded and loaded at the stop at that position. */
    int handledAt(int position) {
        return handledAfter[position] - (position == 0 ? 0 : handledAfter[position - 1]);
    }

    void stopsOf(FlatTrip other) {
        length = other.length;
        System.arraycopy(other.stops, 0, stops, 0, other.length);
    }

    /** Leaves out the stop at that place, if there is one. */
    void remove(int place) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (stops[i] != place) {
                stops[kept++] = stops[i];
            }
        }
        length = kept;
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

    /** Whether the ways, the stops and what lies ready at the hub for them alone take longer than the wave lasts. */
    boolean surelyLate(FlatDay day, int trip, FlatWave begin) {
        FlatSettled settled = day.settled[trip];
        if (length == 0 || settled.underway) {
            return false;
        }
        int[] seconds = day.seconds[begin.number];
        int least = settled.departure;
        int here = day.hub;
        for (int i = 0; i < length; i++) {
            int place = stops[i];
            least += seconds[here * day.places + place]
                    + day.stopSeconds[place]
                    + day.itemSeconds[place] * begin.hub.items(place);
            here = place;
        }
        return least + seconds[here * day.places + day.hub] > day.end[begin.number];
    }

    /**
     * Drives the stops from what the wave begins with. The first ones are not driven again where they are those of {@code before},
     * the trip as it stands without the draft, and the wave begins for them as it did.
     */
    void drive(FlatDay day, int trip, FlatWave begin, FlatTrip before) {
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
        int atFirst = settled.underway ? loads.itemsInAll[settled.origin][settled.classes] : 0;
        for (int i = 0; i < length && !settled.underway; i++) {
            atFirst += begin.hub.items(stops[i]);
        }
        // loads are counted from what is on board at first, which the stops after the first ones decide as well
        int load = 0;
        int most = 0;
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
        int known = goOnFrom(before, begin);
        if (known > 0) {
            int last = known - 1;
            now = leftAt[last];
            load = loadAfter[last];
            most = mostAfter[last];
            handled = handledAfter[last];
            moved = movedAfter[last];
            metres = metresAfter[last];
            delivered = deliveredAfter[last];
            hard = hardAfter[last];
            loadings = loadingsAfter[last];
            here = stops[last];
        }
        for (int i = known; i < length; i++) {
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
                note(i, now, load, most, moved, metres, delivered, loadings);
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
            int taken = begin.taken(place);
            int after = Math.max(taken, loads.classesReady(place, service));
            takenBefore[i] = taken;
            takenAfter[i] = after;
            int loaded = 0;
            if (after > taken) {
                loaded = loads.itemsInAll[place][after] - loads.itemsInAll[place][taken];
                loading[loadings] = place * n;
                loadingFrom[loadings] = taken;
                loadingUntil[loadings++] = after;
                int sums = loads.pair[place * n + day.hub];
                if (sums >= 0) {
                    delivered += loads.value[sums + after] - loads.value[sums + taken];
                }
            }
            load += loaded - unloaded;
            most = Math.max(most, load);
            handled += unloaded + loaded;
            now = service + day.stopSeconds[place] + day.itemSeconds[place] * (unloaded + loaded);
            busy[i] = now - arrival;
            here = place;
            note(i, now, load, most, moved, metres, delivered, loadings);
        }
        int leg = here * n + day.hub;
        metres += metresOf[leg];
        now += seconds[leg];
        now = length == settled.served ? Math.max(now, settled.notBefore) : now;
        back = now;
        secondsOut = now - settled.departure;
        usableIn = day.waveAfter(wave, now + day.sortSeconds[wave]);
        hard += Math.max(0, now - day.end[wave]) + Math.max(0, atFirst + most - day.capacity[day.vanOf(trip)]);
        cost = day.perTrip + day.perSecond * secondsOut + day.perMetre * metres + day.perStopMoved * moved - delivered;
    }

    private void note(int i, int now, int load, int most, int moved, long metres, long delivered, int loadings) {
        leftAt[i] = now;
        loadAfter[i] = load;
        mostAfter[i] = most;
        handledAfter[i] = handled;
        movedAfter[i] = moved;
        metresAfter[i] = metres;
        deliveredAfter[i] = delivered;
        hardAfter[i] = hard;
        loadingsAfter[i] = loadings;
    }

    /** Takes over how the first stops went that are the same in both; gives their number. */
    private int goOnFrom(FlatTrip before, FlatWave begin) {
        int most = Math.min(length, before.length);
        int same = 0;
        while (same < most && stops[same] == before.stops[same] && !begin.drafted(stops[same])) {
            same++;
        }
        if (same == 0) {
            return 0;
        }
        System.arraycopy(before.takenBefore, 0, takenBefore, 0, same);
        System.arraycopy(before.takenAfter, 0, takenAfter, 0, same);
        System.arraycopy(before.directItems, 0, directItems, 0, same);
        System.arraycopy(before.directValue, 0, directValue, 0, same);
        System.arraycopy(before.busy, 0, busy, 0, same);
        System.arraycopy(before.leftAt, 0, leftAt, 0, same);
        System.arraycopy(before.loadAfter, 0, loadAfter, 0, same);
        System.arraycopy(before.mostAfter, 0, mostAfter, 0, same);
        System.arraycopy(before.handledAfter, 0, handledAfter, 0, same);
        System.arraycopy(before.movedAfter, 0, movedAfter, 0, same);
        System.arraycopy(before.metresAfter, 0, metresAfter, 0, same);
        System.arraycopy(before.deliveredAfter, 0, deliveredAfter, 0, same);
        System.arraycopy(before.hardAfter, 0, hardAfter, 0, same);
        System.arraycopy(before.loadingsAfter, 0, loadingsAfter, 0, same);
        int loadings = loadingsAfter[same - 1];
        System.arraycopy(before.loading, 0, loading, 0, loadings);
        System.arraycopy(before.loadingFrom, 0, loadingFrom, 0, loadings);
        System.arraycopy(before.loadingUntil, 0, loadingUntil, 0, loadings);
        return same;
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
