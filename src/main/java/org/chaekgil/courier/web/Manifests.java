package org.chaekgil.courier.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chaekgil.access.Words;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.web.Manifest.Amount;
import org.chaekgil.courier.web.Manifest.Line;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan;
import org.springframework.stereotype.Component;

/** Writes the manifest of each trip: the plan's numbers, and the totes that stand ready at this moment. */
@Component
class Manifests {
    private static final int WORTH_SAYING_SECONDS = 60;

    private final Libraries libraries;
    private final Whereabouts whereabouts;
    private final Words words;

    Manifests(Libraries libraries, Whereabouts whereabouts, Words words) {
        this.libraries = libraries;
        this.whereabouts = whereabouts;
        this.words = words;
    }

    /** @param base the product's own address as others reach it, without a slash at its end */
    List<Manifest> of(PlanSheet sheet, Predicate<PlanSheet.Leg> which, String base) {
        return sheet.trips().stream()
                .filter(which)
                .map(trip -> manifest(sheet.plan(), trip, base))
                .toList();
    }

    private Manifest manifest(CourierPlan plan, PlanSheet.Leg trip, String base) {
        Library hub = libraries.hub();
        Map<String, List<Tote>> waiting = new HashMap<>();
        waiting.put(
                hub.id().value(),
                whereabouts.waitingForVan(hub.id()).stream()
                        .filter(t ->
                                trip.stops().stream().anyMatch(s -> s.place().equals(t.to().value())))
                        .toList());
        List<Tote> onBoard = new ArrayList<>(waiting.get(hub.id().value()));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                0,
                hub.name(),
                where(hub),
                "",
                trip.departs().toString(),
                Amount.NOTHING,
                new Amount(trip.firstLoad(), barcodes(onBoard)),
                trip.firstLoad(),
                List.of()));
        for (PlanSheet.Stop stop : trip.stops()) {
            Library library = libraries.find(new LibraryId(stop.place())).orElseThrow();
            List<Tote> off =
                    onBoard.stream().filter(t -> t.to().equals(library.id())).toList();
            List<Tote> on = whereabouts.waitingForVan(library.id()).stream()
                    .filter(t -> !t.to().equals(library.id()))
                    .toList();
            onBoard.removeAll(off);
            onBoard.addAll(on);
            lines.add(new Line(
                    stop.number(),
                    stop.name(),
                    where(library),
                    minute(stop.arrives()),
                    minute(stop.leaves()),
                    new Amount(stop.unload(), barcodes(off)),
                    new Amount(stop.load(), barcodes(on)),
                    stop.onBoard(),
                    remarks(plan, trip, stop)));
        }
        return new Manifest(
                plan.day(),
                plan.version(),
                plan.state() == PlanState.DRAFT,
                hub.name(),
                trip,
                base + "/trips/" + plan.day() + "/" + trip.van() + "/" + trip.wave(),
                lines);
    }

    private List<String> remarks(CourierPlan plan, PlanSheet.Leg trip, PlanSheet.Stop stop) {
        List<String> remarks = new ArrayList<>();
        if (!stop.done() && stop.starts().toSecondOfDay() - stop.arrives().toSecondOfDay() >= WORTH_SAYING_SECONDS) {
            remarks.add(words.say("manifest.waits", minute(stop.starts())));
        }
        Map<String, Consignment> consignments = new HashMap<>();
        plan.input().consignments().forEach(c -> consignments.put(c.id(), c));
        plan.plan().trips().stream()
                .filter(t -> t.van().equals(trip.van()) && t.wave().equals(trip.wave()))
                .flatMap(t -> t.stops().stream())
                .filter(s -> s.place().equals(stop.place()))
                .findFirst()
                .ifPresent(s -> remarks.addAll(remarks(s, consignments)));
        return remarks;
    }

    private List<String> remarks(DeliveryPlan.Stop stop, Map<String, Consignment> consignments) {
        List<String> remarks = new ArrayList<>();
        int waitedFor = stop.unload().stream()
                .map(consignments::get)
                .filter(c -> Left.awaited(c))
                .mapToInt(Consignment::items)
                .sum();
        if (waitedFor > 0) {
            remarks.add(words.say("manifest.waitedFor", waitedFor));
        }
        int expected = stop.load().stream()
                .map(consignments::get)
                .filter(c -> Left.expected(c))
                .mapToInt(Consignment::items)
                .sum();
        if (expected > 0) {
            remarks.add(words.say("manifest.expected", expected));
        }
        return remarks;
    }

    private static String where(Library library) {
        String phone = library.phone() == null ? "" : library.phone();
        String address = library.address() == null ? "" : library.address();
        return (address + "  " + phone).strip();
    }

    private static List<String> barcodes(List<Tote> totes) {
        return totes.stream().map(t -> t.barcode().value()).sorted().toList();
    }

    private static String minute(LocalTime time) {
        return time.withSecond(0).toString();
    }
}
