package org.chaekgil.custody;

import java.time.Instant;
import java.util.Set;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/** What went wrong with books on their way: misroutes, missing, damaged and unknown ones. */
public interface Incidents {
    /** What can go wrong. */
    enum Kind {
        MISROUTE,
        MISSING,
        UNKNOWN_BARCODE,
        DAMAGED,
        LOST
    }

    /** Opens an incident, naming the item's open leg and its tote and van as the ledger knows them. */
    void open(Kind kind, String barcode, LibraryId library, String by, Instant at);

    /** Closes all open incidents of the item but misroutes, which stay for the coordinator. @return whether there were any */
    boolean close(ItemBarcode item, Instant at);

    boolean open(Kind kind, ItemBarcode item);

    /** What was closed at that moment was closed in error. @return the kinds of it */
    Set<Kind> reopen(ItemBarcode item, Instant closedAt);

    void closeMisroutes(ItemBarcode item, Instant at);
}
