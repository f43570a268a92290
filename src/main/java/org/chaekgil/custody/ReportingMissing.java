package org.chaekgil.custody;

import org.chaekgil.access.Actor;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;

/** Staff say that a book is not where it should be (a short tote, a searched shelf), or that it came damaged. */
@Service
public class ReportingMissing {
    public void missing(ItemBarcode item, LibraryId library, Actor by) {
        throw new IllegalStateException("being built");
    }

    public void damaged(ItemBarcode item, LibraryId library, Actor by) {
        throw new IllegalStateException("being built");
    }
}
