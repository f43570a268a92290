package org.chaekgil.routing.solver;

import java.util.Map;
import org.chaekgil.routing.Settled;

/** What is settled of one trip of a {@link FlatDay}. */
final class FlatSettled {
    final int departure;
    final boolean underway;
    final int notBefore;

    /** How many of the first stops are over, and when each was. */
    final int served;

    final int[] left;

    /** How many of the first stops no move may touch. */
    final int fixed;

    /** The fixed ones in order, then those that may stand anywhere after them. */
    final int[] leastStops;

    final boolean closed;

    /** What is on board of a van under way, in {@link FlatLoads}, and how many classes that are. */
    final int origin;

    final int classes;

    FlatSettled(Settled settled, Map<String, Integer> index, int origin, FlatLoads loads) {
        departure = settled.departure();
        underway = settled.underway();
        notBefore = settled.notBefore();
        left = settled.served().stream().mapToInt(Settled.Served::left).toArray();
        served = left.length;
        fixed = settled.beginning().size();
        leastStops = settled.leastStops().stream().mapToInt(index::get).toArray();
        closed = settled.closed();
        this.origin = origin;
        classes = loads.ready[origin].length;
    }

    /** Whether this trip keeps to what is settled of it. */
    boolean kept(FlatTrip trip, int number, int[] keeper, int wavePlaces) {
        if (trip.length < leastStops.length || closed && trip.length > leastStops.length) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (trip.stops[i] != leastStops[i]) {
                return false;
            }
        }
        int own = 0;
        for (int i = 0; i < trip.length; i++) {
            int trips = keeper[wavePlaces + trip.stops[i]];
            if (trips >= 0 && trips != number) {
                return false;
            }
            own += trips == number ? 1 : 0;
        }
        return own == leastStops.length;
    }
}
