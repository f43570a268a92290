package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.Period;
import org.chaekgil.routing.TravelMatrix;
import org.chaekgil.routing.TravelTimes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A day's driving times")
class WavesTravelTest {
    private static final List<Place> PLACES =
            List.of(new Place("H", "H", 0, 0, List.of(), 0, 0), new Place("A", "A", 0, 0, List.of(), 0, 0));
    private static final Wave AM = new Wave("AM", 9 * 3_600, 12 * 3_600, 0);
    private static final Wave PM = new Wave("PM", 13 * 3_600, 17 * 3_600, 0);

    private static TravelTimes times(int morning, int afternoon) {
        return (places, period) -> TravelMatrix.of(
                places, (from, to) -> new TravelMatrix.Way(period == Period.MORNING ? morning : afternoon, 1_000));
    }

    private static Map<String, Integer> secondsByWave(WavesTravel travel) {
        Map<String, Integer> seconds = new TreeMap<>();
        travel.byWave().forEach((wave, matrix) -> seconds.put(wave, matrix.seconds(0, 1)));
        return seconds;
    }

    @Test
    @DisplayName("are those of the part of the day in which each wave leaves, and the slowest of them for the day")
    void byWave() {
        WavesTravel travel = WavesTravel.of(times(600, 700), PLACES, List.of(AM, PM));
        assertThat(travel.slowest().seconds(0, 1)).isEqualTo(700);
        assertThat(secondsByWave(travel)).containsExactly(Map.entry("AM", 600));
    }

    @Test
    @DisplayName("are one matrix where all waves have the same")
    void same() {
        assertThat(WavesTravel.of(times(600, 600), PLACES, List.of(AM, PM)).byWave())
                .isEmpty();
        WavesTravel afternoon = WavesTravel.of(times(600, 700), PLACES, List.of(PM));
        assertThat(afternoon.byWave()).isEmpty();
        assertThat(afternoon.slowest().seconds(0, 1)).isEqualTo(700);
        assertThat(WavesTravel.of(times(600, 700), PLACES, List.of()).slowest().seconds(0, 1))
                .isEqualTo(600);
    }
}
