package org.chaekgil.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrects other travel times way by way with what was driven. The median keeps one traffic jam, or one stop that was ticked
 * off late, from counting; few drives count little: after {@code n} of them the way goes {@code n / (n + 5)} towards their median.
 */
public record LearnedTravelTimes(TravelTimes others, DrivenLegs driven) implements TravelTimes {
    private static final int FEWEST = 3;
    private static final int HALF_TRUST = 5;
    /** A median further off than this says something about the record, not about the street. */
    private static final double FASTEST = 0.5;

    private static final double SLOWEST = 3;

    @Override
    public TravelMatrix between(List<DeliveryDay.Place> places, Period period) {
        TravelMatrix before = others.between(places, period);
        Map<String, Integer> positions = new HashMap<>();
        places.forEach(place -> positions.put(place.id(), positions.size()));
        int[][] seconds = new int[places.size()][places.size()];
        int[][] metres = new int[places.size()][places.size()];
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                seconds[from][to] = before.seconds(from, to);
                metres[from][to] = before.metres(from, to);
            }
        }
        for (DrivenLegs.Driven leg : driven.lately()) {
            Integer from = positions.get(leg.from());
            Integer to = positions.get(leg.to());
            if (leg.period() == period && leg.count() >= FEWEST && from != null && to != null && !from.equals(to)) {
                seconds[from][to] = corrected(seconds[from][to], leg);
            }
        }
        return TravelMatrix.of(seconds, metres).from(before.origin());
    }

    private static int corrected(int before, DrivenLegs.Driven leg) {
        double ratio = Math.max(FASTEST, Math.min(SLOWEST, leg.seconds() / (double) Math.max(1, before)));
        double trust = leg.count() / (double) (leg.count() + HALF_TRUST);
        return (int) Math.round(before * (1 + (ratio - 1) * trust));
    }
}
