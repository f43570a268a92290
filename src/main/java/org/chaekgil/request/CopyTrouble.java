package org.chaekgil.request;

import org.chaekgil.access.Actor;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/** What a refusal says about the book itself; answered by the custody ledger. */
public interface CopyTrouble {
    void notOnShelf(ItemBarcode item, LibraryId library, Actor by);

    void broken(ItemBarcode item, LibraryId library, Actor by);
}
