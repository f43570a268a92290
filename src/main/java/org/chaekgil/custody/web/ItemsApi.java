package org.chaekgil.custody.web;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.custody.Place;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ItemsApi {
    record Custody(Place place, String library, String tote, OffsetDateTime since) {}

    record ItemAnswer(String barcode, long titleId, String home, Custody custody, String request, String goingTo) {}

    private final Items items;
    private final Whereabouts whereabouts;

    ItemsApi(Items items, Whereabouts whereabouts) {
        this.items = items;
        this.whereabouts = whereabouts;
    }

    @GetMapping("/api/items/{barcode}")
    ItemAnswer one(@PathVariable ItemBarcode barcode, Actor actor) {
        Staff.only(actor);
        Item item = items.find(barcode).orElseThrow(() -> new Refused(Code.ITEM_UNKNOWN, barcode.value()));
        Whereabouts.Sight sight = whereabouts
                .of(barcode)
                .orElseThrow(() -> new IllegalStateException("an item without a place: " + barcode));
        return new ItemAnswer(
                barcode.value(),
                item.title().value(),
                item.home().value(),
                new Custody(
                        sight.place(),
                        code(sight.library()),
                        sight.tote() == null ? null : sight.tote().value(),
                        sight.since()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atZone(OpeningCalendar.ZONE)
                                .toOffsetDateTime()),
                sight.request(),
                code(sight.goingTo()));
    }

    private static String code(LibraryId library) {
        return library == null ? null : library.value();
    }
}
