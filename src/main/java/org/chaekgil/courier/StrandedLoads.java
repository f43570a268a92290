package org.chaekgil.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chaekgil.custody.Whereabouts;
import org.springframework.stereotype.Component;

/** What is still in vans that broke down. Somebody fetches it to the hub, and until that is done a plan can only assume when. */
@Component
public class StrandedLoads {
    /** A plan counts on it at the hub so long after it is made; when it is there, the rest of the day is planned again. */
    public static final Duration FETCHED_WITHIN = Duration.ofHours(1);

    private final Trips trips;
    private final Vans vans;
    private final Whereabouts whereabouts;

    StrandedLoads(Trips trips, Vans vans, Whereabouts whereabouts) {
        this.trips = trips;
        this.vans = vans;
        this.whereabouts = whereabouts;
    }

    /** @param since when the van broke down */
    public record Load(String van, int items, Instant since) {}

    /** By van. */
    public List<Load> all() {
        return vans.all().stream().flatMap(v -> load(v.id()).stream()).toList();
    }

    private Optional<Load> load(String van) {
        return tripOf(van).map(trip -> {
            int items = whereabouts.onVan(van).stream()
                    .mapToInt(t -> t.items().size())
                    .sum();
            return new Load(van, items, trip.finishedAt());
        });
    }

    /** The trip on which that van broke down, while what it carried has not come to the hub and no other trip took it on. */
    public Optional<Trip> tripOf(String van) {
        return trips.lastOver(van)
                .filter(t -> t.state() == TripState.BROKEN)
                .filter(t -> !whereabouts.onVan(van).isEmpty())
                .filter(t -> trips.underway().stream().noneMatch(u -> u.van().equals(van)));
    }
}
