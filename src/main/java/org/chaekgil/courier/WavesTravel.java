package org.chaekgil.courier;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.Period;
import org.chaekgil.routing.SlowestOf;
import org.chaekgil.routing.TravelMatrix;
import org.chaekgil.routing.TravelTimes;

/**
 * Driving times of a day: each wave has those of the part of the day in which it leaves.
 *
 * @param slowest each way as slow as in the slower of these, for who does not know the wave
 * @param byWave none when all waves have the same
 */
record WavesTravel(TravelMatrix slowest, Map<String, TravelMatrix> byWave) {
    static WavesTravel of(TravelTimes times, List<DeliveryDay.Place> places, List<DeliveryDay.Wave> waves) {
        Map<Period, TravelMatrix> byPeriod = new EnumMap<>(Period.class);
        waves.forEach(w -> byPeriod.computeIfAbsent(Period.of(w.start()), period -> times.between(places, period)));
        if (byPeriod.isEmpty()) {
            byPeriod.put(Period.MORNING, times.between(places, Period.MORNING));
        }
        TravelMatrix slowest = SlowestOf.all(List.copyOf(byPeriod.values()));
        Map<String, TravelMatrix> byWave = new HashMap<>();
        for (DeliveryDay.Wave wave : waves) {
            TravelMatrix own = byPeriod.get(Period.of(wave.start()));
            if (!own.sameWays(slowest)) {
                byWave.put(wave.id(), own);
            }
        }
        return new WavesTravel(slowest, byWave);
    }
}
