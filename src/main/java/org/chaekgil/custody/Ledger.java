package org.chaekgil.custody;

import java.time.Instant;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/** The append-only ledger of where items are: one open entry an item. */
public interface Ledger {
    Optional<Entry> now(ItemBarcode item);

    /** Closes the open entry, if there is one, and opens the next. @return its id */
    long move(ItemBarcode item, Place place, LibraryId library, ToteBarcode tote, String by, String scan, Instant at);

    /** The whole content of a tote is taken out at a library, in two statements. @return how many items */
    int unpack(ToteBarcode tote, LibraryId library, String by, String scan, Instant at);

    /** Whether the item is or has been at that library, its home included. */
    boolean everAt(ItemBarcode item, LibraryId library);

    /** An entry that was. */
    Entry find(long id);

    record Entry(
            long id, ItemBarcode item, Place place, LibraryId library, ToteBarcode tote, Instant since, String scan) {
        public boolean at(Place wanted, LibraryId where) {
            return place == wanted && where.equals(library);
        }
    }
}
