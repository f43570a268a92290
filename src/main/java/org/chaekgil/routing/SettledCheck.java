package org.chaekgil.routing;

import static org.chaekgil.routing.DayCheck.LATEST;
import static org.chaekgil.routing.DayCheck.known;
import static org.chaekgil.routing.DayCheck.notBefore;
import static org.chaekgil.routing.DayCheck.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.Settled.Served;

/** Whether what is settled of a day's trips fits to the day, which is sound by itself. */
final class SettledCheck {
    private SettledCheck() {}

    static void refuseBroken(
            String hub,
            List<Place> places,
            List<Wave> waves,
            List<Van> vans,
            List<Consignment> consignments,
            List<Settled> all) {
        Set<String> placeIds = places.stream().map(Place::id).collect(Collectors.toSet());
        Set<String> waveIds = waves.stream().map(Wave::id).collect(Collectors.toSet());
        Set<String> trips = new HashSet<>();
        Set<String> vansUnderway = new HashSet<>();
        Set<String> stops = new HashSet<>();
        for (Settled settled : all) {
            String at = "settled[" + settled.van() + " " + settled.wave() + "]";
            known(at + ".wave", settled.wave(), waveIds, "wave");
            if (vans.stream()
                    .noneMatch(v -> v.id().equals(settled.van()) && v.waves().contains(settled.wave()))) {
                throw new BrokenDay(at + ".van", "is no van that runs in this wave");
            }
            if (!trips.add(settled.van() + '\n' + settled.wave())) {
                throw new BrokenDay(at, "stands twice");
            }
            within(at + ".notBefore", settled.notBefore(), 0, LATEST);
            served(at, settled);
            if (settled.underway() && placeIds.contains(settled.van())) {
                throw new BrokenDay(at + ".van", "has the id of a place");
            }
            if (settled.underway() && !vansUnderway.add(settled.van())) {
                throw new BrokenDay(at + ".underway", "the van is under way in another wave too");
            }
            List<String> served = settled.served().stream().map(Served::place).toList();
            stops(at + ".served", served, hub, settled.wave(), placeIds, stops);
            stops(at + ".first", settled.first(), hub, settled.wave(), placeIds, stops);
            stops(at + ".keeps", settled.keeps(), hub, settled.wave(), placeIds, stops);
        }
        for (Consignment consignment : consignments) {
            String from = consignment.from();
            if (!placeIds.contains(from) && !vansUnderway.contains(from)) {
                throw new BrokenDay("consignments[" + consignment.id() + "].from", from + " is not under way");
            }
        }
    }

    /** @param seen stops of waves, which grow by these */
    private static void stops(
            String at, List<String> places, String hub, String wave, Set<String> placeIds, Set<String> seen) {
        for (String place : places) {
            known(at, place, placeIds, "place");
            if (place.equals(hub)) {
                throw new BrokenDay(at, "the hub is no stop");
            }
            if (!seen.add(wave + '\n' + place)) {
                throw new BrokenDay(at, '"' + place + "\" stands twice in this wave");
            }
        }
    }

    private static void served(String at, Settled settled) {
        int before = settled.departure();
        within(at + ".departure", before, 0, LATEST);
        if (!settled.underway() && !settled.served().isEmpty()) {
            throw new BrokenDay(at + ".served", "the van has not left yet");
        }
        for (Served over : settled.served()) {
            notBefore(at + ".served[" + over.place() + "].left", over.left(), before);
            before = over.left();
        }
    }
}
