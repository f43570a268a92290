package org.chaekgil.whatif;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.TravelMatrix;

/**
 * How a network could be driven: with which vans, in which waves, from which hub, with libraries open at other times than they
 * were, at which prices. {@link SettingCheck} tells what is no setting.
 *
 * @param openings exceptions from the hours that libraries had on the day
 * @param gramsPerKilometre carbon dioxide that a van gives off
 */
public record Setting(
        List<VanGroup> vans,
        List<Wave> waves,
        LibraryId hub,
        List<Opening> openings,
        DeliveryDay.Costs costs,
        int gramsPerKilometre) {
    public Setting {
        vans = List.copyOf(vans);
        waves = List.copyOf(waves);
        openings = List.copyOf(openings);
    }

    /**
     * Vans that are alike.
     *
     * @param capacity items that each can carry at once
     * @param waves ids of the waves in which they can run
     */
    public record VanGroup(int count, int capacity, List<String> waves) {
        public VanGroup {
            waves = List.copyOf(waves);
        }
    }

    /**
     * A library's hours on one weekday.
     *
     * @param weekday null: every day, unless another exception names the weekday
     * @param opens null, as {@code closes}: closed
     */
    public record Opening(LibraryId library, DayOfWeek weekday, LocalTime opens, LocalTime closes) {
        public boolean closed() {
            return opens == null;
        }

        List<Window> windows() {
            return closed() ? List.of() : List.of(new Window(opens.toSecondOfDay(), closes.toSecondOfDay()));
        }
    }

    /**
     * That day, to be driven so. What lay at the old hub stays there, as at any library, and a van fetches it; what is ready when,
     * due when, and the driving times stay as they were. Drivers' shares and habits have no price here.
     */
    DeliveryDay on(DeliveryDay day) {
        List<DeliveryDay.Wave> rounds = waves.stream()
                .map(w -> new DeliveryDay.Wave(
                        w.id(), w.start().toSecondOfDay(), w.end().toSecondOfDay(), w.sortMinutes() * 60))
                .toList();
        List<VanGroup> each = vans.stream()
                .flatMap(group -> IntStream.range(0, group.count()).mapToObj(n -> group))
                .toList();
        return new DeliveryDay(
                        day.date(),
                        hub.value(),
                        day.places().stream().map(p -> on(day, p)).toList(),
                        rounds,
                        IntStream.range(0, each.size())
                                .mapToObj(n -> new DeliveryDay.Van(
                                        "V" + (n + 1),
                                        each.get(n).capacity(),
                                        each.get(n).waves()))
                                .toList(),
                        day.consignments(),
                        day.travel(),
                        costs)
                .withTravelByWave(travelOf(day));
    }

    /** A wave that keeps its name keeps its driving times. */
    private Map<String, TravelMatrix> travelOf(DeliveryDay day) {
        Map<String, TravelMatrix> kept = new HashMap<>(day.travelByWave());
        kept.keySet().retainAll(waves.stream().map(Wave::id).toList());
        return kept;
    }

    private DeliveryDay.Place on(DeliveryDay day, DeliveryDay.Place p) {
        List<Opening> its = openings.stream()
                .filter(o -> o.library().value().equals(p.id()))
                .filter(o -> o.weekday() == null || o.weekday() == day.date().getDayOfWeek())
                .toList();
        return its.stream()
                .filter(o -> o.weekday() != null)
                .findFirst()
                .or(() -> its.stream().findFirst())
                .map(o -> new DeliveryDay.Place(
                        p.id(), p.name(), p.lat(), p.lon(), o.windows(), p.stopSeconds(), p.itemSeconds()))
                .orElse(p);
    }
}
