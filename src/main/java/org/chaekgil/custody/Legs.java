package org.chaekgil.custody;

import java.time.Instant;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/** The legs of items. */
public interface Legs {
    long open(ItemBarcode item, LibraryId from, LibraryId to, String request, Instant at);

    Optional<Leg> ofItem(ItemBarcode item);

    /** The open leg that carries a request's book. */
    Optional<Leg> ofRequest(String request);

    Optional<Leg> find(long id);

    void close(long id, Leg.Outcome outcome, Instant at);

    void reopen(long id);

    void redirect(long id, LibraryId from, LibraryId to, String request);
}
