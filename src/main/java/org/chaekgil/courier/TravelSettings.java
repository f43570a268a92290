package org.chaekgil.courier;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.chaekgil.routing.GreatCircle;
import org.chaekgil.routing.Period;

/**
 * The settings under {@code chaekgil.travel}. What is left out has the default of the design.
 *
 * @param file measured ways, see {@link org.chaekgil.routing.file.TravelFile}; null: none
 * @param osrm where OSRM answers; null: it is not asked
 * @param patience how long OSRM may take
 * @param learn whether driven times correct the others
 */
public record TravelSettings(
        Path file, URI osrm, Duration patience, Boolean learn, Double detour, Double morningKmh, Double afternoonKmh) {
    private static final double KMH = 22;

    public TravelSettings {
        patience = patience == null ? Duration.ofSeconds(5) : patience;
        learn = learn == null || learn;
        detour = detour == null ? 1.35 : detour;
        morningKmh = morningKmh == null ? KMH : morningKmh;
        afternoonKmh = afternoonKmh == null ? KMH : afternoonKmh;
    }

    public Map<Period, GreatCircle> estimates() {
        return Map.of(
                Period.MORNING, new GreatCircle(detour, morningKmh),
                Period.AFTERNOON, new GreatCircle(detour, afternoonKmh));
    }
}
