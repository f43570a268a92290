package org.chaekgil.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/** Where items and totes are now. */
public interface Whereabouts {
    /** @param goingTo the library the item should get to next; null when it is where it belongs */
    record Sight(Place place, LibraryId library, ToteBarcode tote, Instant since, LibraryId goingTo, String request) {}

    Optional<Sight> of(ItemBarcode item);

    Optional<Tote> tote(ToteBarcode barcode);

    /** Totes that stand at the library, sealed and waiting for a van; at the hub also those of other origins. */
    List<Tote> waitingForVan(LibraryId library);

    /** Totes on board of a van. */
    List<Tote> onVan(String van);

    /** Totes bound for the library that have arrived there and are not opened. */
    List<Tote> toReceive(LibraryId library);

    /** Open (unsealed) totes of the library. */
    List<Tote> packing(LibraryId library);

    /** Items staged at the library for a van and in no tote, with where they go. */
    List<ShelfLine> staged(LibraryId library);

    /** Items on the library's hold shelf whose request is cancelled, expired or reallocated, or that are unshelved since a tote was opened. */
    List<ShelfLine> toClear(LibraryId library);

    /** Items that came in a tote which was received, and were not scanned since. */
    List<ShelfLine> arrived(LibraryId library);

    /** Items on the hold shelf for a citizen. */
    List<ShelfLine> holdShelf(LibraryId library);

    /** @param to where it goes; null: its own shelf here */
    record ShelfLine(ItemBarcode item, String title, LibraryId to, String request, Instant since) {}
}
