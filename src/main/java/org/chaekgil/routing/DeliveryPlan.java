package org.chaekgil.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * All trips of one day with their times, and what becomes of each consignment of the day: each stands here exactly once.
 * Trips are in the order of the waves and, within one, of the vans. Times are seconds of the local day.
 */
public record DeliveryPlan(LocalDate date, Score score, List<Trip> trips, List<Fate> consignments) {
    public DeliveryPlan {
        trips = List.copyOf(trips);
        consignments = List.copyOf(consignments);
    }

    /** What was decided, without what follows from it: enough for {@link PlanEvaluator} to tell all the rest. */
    public List<Route> routes() {
        return trips.stream()
                .map(t -> new Route(
                        t.van(), t.wave(), t.stops().stream().map(Stop::place).toList()))
                .toList();
    }

    /** The decision for one van in one wave: where it stops, in which order. */
    public record Route(String van, String wave, List<String> places) {
        public Route {
            places = List.copyOf(places);
        }
    }

    /** One van in one wave. {@code back}: when it is at the hub again; {@code metres}: the whole way, both hub legs included. */
    public record Trip(String van, String wave, int departure, int back, int metres, List<Stop> stops) {
        public Trip {
            stops = List.copyOf(stops);
        }
    }

    /**
     * A visit of one place. {@code start}: when service starts, after any waiting for the place to open.
     *
     * @param unload ids of the consignments delivered here
     * @param load ids of the consignments taken from here
     * @param itemsOnBoard after loading
     */
    public record Stop(
            String place,
            int arrival,
            int start,
            int departure,
            List<String> unload,
            List<String> load,
            int itemsOnBoard) {
        public Stop {
            unload = List.copyOf(unload);
            load = List.copyOf(load);
        }
    }

    /** What becomes of a consignment today; {@code deliveredAt} is present exactly when it is delivered. */
    public record Fate(String consignment, Outcome outcome, OptionalInt deliveredAt) {}

    public enum Outcome {
        /** Delivered by the trip that took it. */
        DIRECT,
        /** Delivered over the hub, by two trips or more. */
        TRANSFER,
        /** At the hub overnight. */
        AT_HUB,
        /** Still where it was at the beginning of the day. */
        NOT_COLLECTED;

        public boolean delivered() {
            return this == DIRECT || this == TRANSFER;
        }
    }

    /**
     * Both parts are at most 0 and higher is better; {@code hard} counts first.
     *
     * @param hard seconds outside windows and after a wave's end, and items over capacity; 0: the plan can be driven
     * @param soft money in thousandths of a won
     */
    public record Score(long hard, long soft) implements Comparable<Score> {
        @Override
        public int compareTo(Score other) {
            int byHard = Long.compare(hard, other.hard);
            return byHard != 0 ? byHard : Long.compare(soft, other.soft);
        }
    }
}
