package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.Timetable;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.TravelTimes;
import org.springframework.stereotype.Component;

/** The network as it is on a day - places with their hours, ways, prices - with nothing to carry yet. */
@Component
class NetworkDay {
    private static final int STOP_SECONDS_MUNICIPAL = 240;
    private static final int STOP_SECONDS_SMALL = 180;
    private static final int ITEM_SECONDS = 1;

    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final Timetable timetable;
    private final TravelTimes travelTimes;
    private final Vans vans;
    private final CourierSettings settings;

    NetworkDay(
            Libraries libraries,
            OpeningCalendar calendar,
            Timetable timetable,
            TravelTimes travelTimes,
            Vans vans,
            CourierSettings settings) {
        this.libraries = libraries;
        this.calendar = calendar;
        this.timetable = timetable;
        this.travelTimes = travelTimes;
        this.vans = vans;
        this.settings = settings;
    }

    /** From its first wave to its last, with all vans that are in service. */
    DeliveryDay on(LocalDate day) {
        List<DeliveryDay.Wave> waves = timetable.waves().stream()
                .map(w -> new DeliveryDay.Wave(
                        w.id(), w.start().toSecondOfDay(), w.end().toSecondOfDay(), w.sortMinutes() * 60))
                .toList();
        List<String> all = waves.stream().map(DeliveryDay.Wave::id).toList();
        List<DeliveryDay.Van> running = vans.all().stream()
                .filter(Van::inService)
                .map(v -> new DeliveryDay.Van(v.id(), v.capacity(), all))
                .toList();
        return on(day, Set.of(), waves, running);
    }

    /** With those waves and vans; {@code closed}: libraries that are passed by, whatever their hours. */
    DeliveryDay on(LocalDate day, Set<String> closed, List<DeliveryDay.Wave> waves, List<DeliveryDay.Van> vans) {
        List<DeliveryDay.Place> places = libraries.all().stream()
                .map(l -> place(l, day, closed.contains(l.id().value())))
                .toList();
        WavesTravel travel = WavesTravel.of(travelTimes, places, waves);
        return new DeliveryDay(
                        day,
                        libraries.hub().id().value(),
                        places,
                        waves,
                        vans,
                        List.of(),
                        travel.slowest(),
                        settings.costs().costs())
                .withTravelByWave(travel.byWave());
    }

    private DeliveryDay.Place place(Library l, LocalDate day, boolean closed) {
        List<DeliveryDay.Window> windows = calendar.hours(l.id(), day).stream()
                .filter(h -> !closed)
                .map(h -> new DeliveryDay.Window(
                        h.opens().toSecondOfDay(), h.closes().toSecondOfDay()))
                .toList();
        int stop = l.kind() == Library.Kind.MUNICIPAL ? STOP_SECONDS_MUNICIPAL : STOP_SECONDS_SMALL;
        return new DeliveryDay.Place(l.id().value(), l.name(), l.lat(), l.lon(), windows, stop, ITEM_SECONDS);
    }
}
