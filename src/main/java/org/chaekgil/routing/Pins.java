package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chaekgil.routing.DeliveryDay.Wave;

/** What people have pinned in a day: taken over into the same day gathered anew, as far as trip and place are still there, or taken off. */
public final class Pins {
    private final DeliveryDay now;
    private final Set<String> taken = new HashSet<>();

    private Pins(DeliveryDay now) {
        this.now = now;
        now.settled().forEach(s -> s.leastStops().forEach(place -> taken.add(s.wave() + '\n' + place)));
    }

    public static DeliveryDay carried(DeliveryDay before, DeliveryDay now) {
        Pins pins = new Pins(now);
        List<Settled> all = new ArrayList<>(now.settled());
        for (Settled pin : before.settled()) {
            for (Wave wave : now.waves()) {
                if (pin.isOf(pin.van(), wave.id())
                        && !pin.underway()
                        && !pin.leastStops().isEmpty()
                        && pins.runs(pin)) {
                    Settled own = now.settled(pin.van(), wave);
                    if (!own.underway()) {
                        all.removeIf(s -> s.isOf(pin.van(), wave.id()));
                        all.add(pins.kept(pin, own));
                    }
                }
            }
        }
        return now.withSettled(all);
    }

    /** The same day with nothing pinned: a trip under way stays as it is, a late one stays late. */
    static DeliveryDay without(DeliveryDay day) {
        return day.withSettled(day.settled().stream()
                .map(s -> s.underway() ? s : s.with(List.of(), List.of(), false))
                .toList());
    }

    private Settled kept(Settled pin, Settled own) {
        List<String> first = there(pin.wave(), pin.first());
        return own.with(first, there(pin.wave(), pin.keeps()), pin.closed() && !first.isEmpty());
    }

    private List<String> there(String wave, List<String> places) {
        return places.stream()
                .filter(id -> now.places().stream().anyMatch(p -> p.id().equals(id) && !p.closed()))
                .filter(id -> taken.add(wave + '\n' + id))
                .toList();
    }

    private boolean runs(Settled pin) {
        return now.vans().stream()
                .anyMatch(v -> v.id().equals(pin.van()) && v.waves().contains(pin.wave()));
    }
}
