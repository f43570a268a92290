package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;

/**
 * What a plan lets each driver do, and what it costs by {@link Fairness} and {@link Usual}. Told from the trips alone, for
 * {@link PlanEvaluator} and for people.
 */
public final class Shares {
    private final DeliveryDay day;
    private final List<Share> all = new ArrayList<>();

    /**
     * One van's part of the day, what it did so far included.
     *
     * @param seconds out, between departures and returns
     * @param items unloaded and loaded at stops
     * @param moved stops where usually another van stops
     */
    public record Share(String van, int trips, long seconds, long metres, long items, int stops, int moved) {}

    public Shares(DeliveryDay day, List<Trip> trips) {
        this.day = day;
        Map<String, Integer> items = new HashMap<>();
        day.consignments().forEach(c -> items.put(c.id(), c.items()));
        Map<String, Fairness.Work> soFar = day.fairness().soFarByVan();
        for (Van van : day.vans()) {
            if (!van.waves().isEmpty()) {
                List<Trip> own =
                        trips.stream().filter(t -> t.van().equals(van.id())).toList();
                all.add(share(van, own, items, soFar.getOrDefault(van.id(), new Fairness.Work(van.id(), 0, 0))));
            }
        }
    }

    private Share share(Van van, List<Trip> trips, Map<String, Integer> items, Fairness.Work soFar) {
        long seconds = soFar.seconds();
        long handled = soFar.items();
        long metres = 0;
        int stops = 0;
        int moved = 0;
        for (Trip trip : trips) {
            seconds += trip.back() - trip.departure();
            metres += trip.metres();
            stops += trip.stops().size();
            for (Stop stop : trip.stops()) {
                handled += stop.unload().stream().mapToInt(items::get).sum();
                handled += stop.load().stream().mapToInt(items::get).sum();
                moved += moved(trip, stop) ? 1 : 0;
            }
        }
        return new Share(van.id(), trips.size(), seconds, metres, handled, stops, moved);
    }

    private boolean moved(Trip trip, Stop stop) {
        return day.usual()
                .vanAt(day, day.wave(trip.wave()), stop.place())
                .filter(usual -> !usual.id().equals(trip.van()))
                .isPresent();
    }

    /** Of each van that runs today, in the order of the day. */
    public List<Share> all() {
        return List.copyOf(all);
    }

    /** How many seconds this share lies beyond the tolerance; 0: within it. */
    public long secondsOver(Share share) {
        return over(share, Share::seconds);
    }

    /** The same for items. */
    public long itemsOver(Share share) {
        return over(share, Share::items);
    }

    private long over(Share share, ToLongFunction<Share> amount) {
        long sum = all.stream().mapToLong(amount).sum();
        long timesVans = Math.abs(all.size() * amount.applyAsLong(share) - sum);
        return Math.max(0, 100 * timesVans - day.fairness().tolerancePercent() * sum) / (100L * all.size());
    }

    /** What unlike shares cost, in thousandths of a won. */
    public long costOfImbalance() {
        return all.stream()
                .mapToLong(s -> day.fairness().perSecondOver() * secondsOver(s)
                        + day.fairness().perItemOver() * itemsOver(s))
                .sum();
    }

    /** What stops moved to other vans cost, in thousandths of a won. */
    public long costOfMoves() {
        return day.usual().perStopMoved() * all.stream().mapToLong(Share::moved).sum();
    }
}
