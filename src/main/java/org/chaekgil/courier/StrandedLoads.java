package org.chaekgil.courier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is still in vans that broke down. Somebody fetches it to the hub, and until that is done a plan can only assume when. */
@Component
public class StrandedLoads {
    /** A plan counts on it at the hub so long after it is made; when it is there, the rest of the day is planned again. */
    public static final Duration FETCHED_WITHIN = Duration.ofHours(1);

    private final WaitingItems waiting;
    private final Trips trips;

    StrandedLoads(WaitingItems waiting, Trips trips) {
        this.waiting = waiting;
        this.trips = trips;
    }

    public record Load(String van, int items) {}

    /** By van. */
    public List<Load> all() {
        Map<String, Integer> items = waiting.underway().stream()
                .filter(line -> line.van() != null)
                .collect(Collectors.groupingBy(
                        WaitingItems.Line::van, TreeMap::new, Collectors.summingInt(WaitingItems.Line::items)));
        return items.entrySet().stream()
                .filter(e -> brokenDown(e.getKey()))
                .map(e -> new Load(e.getKey(), e.getValue()))
                .toList();
    }

    private boolean brokenDown(String van) {
        return trips.underway().stream().noneMatch(t -> t.van().equals(van))
                && trips.lastOver(van)
                        .filter(t -> t.state() == TripState.BROKEN)
                        .isPresent();
    }
}
