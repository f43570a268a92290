package org.chaekgil.custody;

import java.time.Clock;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scan of a book while totes are packed, with no tote chosen: a book that waits here for the van goes into the open tote for where
 * it goes, and a tote is opened if there is none. Any other scan is what it is everywhere.
 */
@Service
public class PackingBooks {
    private final Items items;
    private final Ledger ledger;
    private final Settling settling;
    private final Whereabouts whereabouts;
    private final Packing packing;
    private final Scanning scanning;
    private final Clock clock;

    PackingBooks(
            Items items,
            Ledger ledger,
            Settling settling,
            Whereabouts whereabouts,
            Packing packing,
            Scanning scanning,
            Clock clock) {
        this.items = items;
        this.ledger = ledger;
        this.settling = settling;
        this.whereabouts = whereabouts;
        this.packing = packing;
        this.scanning = scanning;
        this.clock = clock;
    }

    /** @throws Refused as {@link Scanning#scan} */
    @Transactional
    public Instruction pack(Scan scan, Actor by) {
        by.mustWorkAt(scan.library());
        return scanning.scan(scan, sent -> intoTote(sent, by), by);
    }

    private Scan intoTote(Scan scan, Actor by) {
        return goal(scan, by)
                .map(to -> new Scan(scan.id(), scan.library(), scan.barcode(), null, openTote(scan.library(), to, by)))
                .orElse(scan);
    }

    private ToteBarcode openTote(LibraryId here, LibraryId to, Actor by) {
        return whereabouts.packing(here).stream()
                .filter(open -> open.to().equals(to))
                .findFirst()
                .orElseGet(() -> packing.openTote(here, to, by))
                .barcode();
    }

    /** Where a book goes that lies here for the van. */
    private Optional<LibraryId> goal(Scan scan, Actor by) {
        if (scan.card() != null || scan.tote() != null || !scan.barcode().matches("[A-Z0-9-]{4,20}")) {
            return Optional.empty();
        }
        Act asking = new Act(scan.id(), by, scan.library(), clock.instant());
        return items.find(new ItemBarcode(scan.barcode()))
                .filter(item -> staged(item, scan.library()))
                .map(item -> settling.goal(asking, item))
                .filter(to -> !to.equals(scan.library()));
    }

    private boolean staged(Item item, LibraryId here) {
        return ledger.now(item.barcode())
                .filter(now -> now.at(Place.STAGED, here) || now.at(Place.MISROUTED, here))
                .isPresent();
    }
}
