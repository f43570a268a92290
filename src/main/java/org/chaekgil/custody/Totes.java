package org.chaekgil.custody;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.chaekgil.network.LibraryId;

/** Totes and where they are, the written side. */
public interface Totes {
    ToteBarcode create(LibraryId from, LibraryId to, String by, Instant at);

    /** Waits for and takes the tote's lock. */
    Optional<Tote> lock(ToteBarcode tote);

    void seal(ToteBarcode tote, Instant at);

    void opened(ToteBarcode tote, Instant at);

    /** Moves those of the totes that are where {@code from} says; @return how many moved. */
    int board(Collection<ToteBarcode> totes, LibraryId from, String van, String by, Instant at);

    int alight(Collection<ToteBarcode> totes, String van, LibraryId at, boolean hub, String by, Instant when);

    void place(ToteBarcode tote, Place place, LibraryId library, String by, Instant at);
}
