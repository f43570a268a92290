package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.OpeningHours;
import org.chaekgil.network.Timetable;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.FixedRounds;
import org.springframework.stereotype.Component;

/** Fixed rounds past every open library, for a network that has no plan yet. */
@Component
class UsualRounds {
    private static final int REMEMBERED = 20;

    private final NetworkDay network;
    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final Timetable timetable;
    private final Vans vans;
    /** The same network has the same rounds on every node. */
    private final Map<Network, List<DeliveryPlan.Trip>> known = new LinkedHashMap<>();

    UsualRounds(NetworkDay network, Libraries libraries, OpeningCalendar calendar, Timetable timetable, Vans vans) {
        this.network = network;
        this.libraries = libraries;
        this.calendar = calendar;
        this.timetable = timetable;
        this.vans = vans;
    }

    private record Network(
            LocalDate day,
            List<Library> libraries,
            Map<LibraryId, OpeningHours> hours,
            List<Wave> waves,
            List<Van> vans) {}

    List<DeliveryPlan.Trip> on(LocalDate day) {
        Network asked = new Network(day, libraries.all(), calendar.hours(day), timetable.waves(), vans.all());
        synchronized (known) {
            if (known.size() >= REMEMBERED && !known.containsKey(asked)) {
                known.clear();
            }
            return known.computeIfAbsent(asked, n -> rounds(day));
        }
    }

    private List<DeliveryPlan.Trip> rounds(LocalDate day) {
        return new FixedRounds(busyEverywhere(network.on(day))).plan().trips();
    }

    /** One item each way is enough for a stop. */
    private static DeliveryDay busyEverywhere(DeliveryDay network) {
        List<Consignment> all = new ArrayList<>();
        for (DeliveryDay.Place place : network.places()) {
            if (!place.id().equals(network.hub())) {
                all.add(new Consignment("to " + place.id(), network.hub(), place.id(), 1, 0, 0, 1));
                all.add(new Consignment("from " + place.id(), place.id(), network.hub(), 1, 0, 0, 1));
            }
        }
        return network.with(all, List.of());
    }
}
