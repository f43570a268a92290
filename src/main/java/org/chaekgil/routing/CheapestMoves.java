package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Route;

/** Where a stop could go: for each trip that has not begun the position where it costs least, cheapest first. */
public final class CheapestMoves {
    /** So many consignments are driven at most, all trials together: about a second. */
    private static final long MOST_DRIVEN = 1_500_000;

    private final Decided before;
    private final DeliveryPlan plan;

    public CheapestMoves(Decided before) {
        this.before = before;
        this.plan = before.plan();
    }

    /** @param change the cheapest into its trip */
    public record Offer(StopChange change, String van, String wave, int position, Price price) {}

    /**
     * @param wave the wave in which a van stops there, else an offer is a new stop
     * @return none when the day is too large to try them all
     */
    public List<Offer> of(String place, String wave) {
        before.mustKnowPlace(place);
        Optional<Route> from = before.tripAt(place, wave);
        List<Offer> offers = new ArrayList<>();
        long trials = (long) before.day().vans().size() * before.day().waves().size()
                + before.routes().stream().mapToInt(r -> r.places().size()).sum();
        if (trials * before.day().consignments().size() > MOST_DRIVEN) {
            return offers;
        }
        for (Wave to : before.day().waves()) {
            Optional<Route> there = before.tripAt(place, to.id());
            if (there.isPresent() && !(from.isPresent() && to.id().equals(wave))) {
                continue;
            }
            for (Van van : before.day().vans()) {
                boolean open = van.waves().contains(to.id())
                        && !before.settled(van.id(), to.id()).underway();
                if (open) {
                    cheapest(place, from.map(Route::wave), van.id(), to.id()).ifPresent(offers::add);
                }
            }
        }
        offers.sort(BY_PRICE);
        return offers;
    }

    private static final Comparator<Offer> BY_PRICE = Comparator.comparingLong(
                    (Offer o) -> o.price().hard())
            .thenComparingLong(o -> o.price().money());

    private Optional<Offer> cheapest(String place, Optional<String> wave, String van, String to) {
        List<String> others =
                before.stops(van, to).stream().filter(p -> !p.equals(place)).toList();
        List<Offer> all = new ArrayList<>();
        for (int position = 0; position <= others.size(); position++) {
            StopChange change = wave.isPresent()
                    ? new StopChange.Move(place, wave.get(), van, to, position, false)
                    : new StopChange.Add(place, van, to, position);
            boolean same = others.size() < before.stops(van, to).size()
                    && before.stops(van, to).indexOf(place) == position;
            if (!same) {
                Decided after = change.applyTo(before);
                Price price = Price.between(before.day(), plan, after.day(), after.plan());
                all.add(new Offer(change, van, to, position, price));
            }
        }
        return all.stream().min(BY_PRICE);
    }
}
