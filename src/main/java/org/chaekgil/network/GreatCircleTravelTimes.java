package org.chaekgil.network;

import org.springframework.stereotype.Component;

/**
 * Driving estimated from the straight line, because no road network of the city is published with a usable licence: the
 * great circle times 1.35 for the detour, at 22 km/h, plus 30 seconds a leg for starting and parking. <b>All three are
 * assumptions</b>; the only published figure is 21 km/h at congested places of the city (2013).
 */
@Component
public class GreatCircleTravelTimes implements TravelTimes {
    private static final double EARTH_RADIUS_METRES = 6_371_000;
    private static final double DETOUR = 1.35;
    private static final double METRES_PER_SECOND = 22 / 3.6;
    private static final int SECONDS_PER_LEG = 30;
    private final Libraries libraries;

    public GreatCircleTravelTimes(Libraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public Way between(LibraryId from, LibraryId to) {
        return from.equals(to) ? new Way(0, 0) : between(known(from), known(to));
    }

    /** The estimate between two places; never shorter than one leg's fixed time. */
    public static Way between(Library from, Library to) {
        double metres = DETOUR * greatCircle(from.lat(), from.lon(), to.lat(), to.lon());
        return new Way((int) Math.round(metres / METRES_PER_SECOND) + SECONDS_PER_LEG, (int) Math.round(metres));
    }

    private Library known(LibraryId id) {
        return libraries.find(id).orElseThrow(() -> new IllegalArgumentException("no library " + id));
    }

    private static double greatCircle(double lat1, double lon1, double lat2, double lon2) {
        double dLat = Math.toRadians(lat2 - lat1);
        double dLon = Math.toRadians(lon2 - lon1);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(a));
    }
}
