package org.chaekgil.routing;

import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.TravelMatrix.Way;

/**
 * An estimate of driving, not a measurement: the great circle times 1.35 for streets, at 22 km/h through a city, and 30 s for
 * each leg to pull out and park.
 */
public final class GreatCircle implements TravelMatrix.Ways {
    private static final double EARTH_RADIUS_METRES = 6_371_000;
    private static final double DETOUR = 1.35;
    private static final double KMH = 22;
    private static final int SECONDS_PER_LEG = 30;

    private final double detour;
    private final double metresPerSecond;

    /** The usual assumptions. */
    public GreatCircle() {
        this(DETOUR, KMH);
    }

    /** @throws IllegalArgumentException for a detour shorter than the straight line or no speed */
    public GreatCircle(double detour, double kmh) {
        if (!(detour >= 1 && kmh > 0)) {
            throw new IllegalArgumentException("detour " + detour + " at " + kmh + " km/h");
        }
        this.detour = detour;
        this.metresPerSecond = kmh / 3.6;
    }

    @Override
    public Way between(Place from, Place to) {
        long metres = Math.round(metresInAir(from, to) * detour);
        return new Way((int) (SECONDS_PER_LEG + Math.round(metres / metresPerSecond)), (int) metres);
    }

    private static double metresInAir(Place a, Place b) {
        double latA = Math.toRadians(a.lat());
        double latB = Math.toRadians(b.lat());
        double haversine = Math.pow(Math.sin((latB - latA) / 2), 2)
                + Math.cos(latA) * Math.cos(latB) * Math.pow(Math.sin(Math.toRadians(b.lon() - a.lon()) / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
