package org.chaekgil.network;

import java.time.LocalDate;
import java.util.List;

/** Extraordinary closures. */
public interface Closures {
    /** The library is closed from the first to the last day, both included, whatever its week says. */
    void close(LibraryId library, LocalDate from, LocalDate to, String reason);

    /**
     * A closing of that one day is taken back.
     *
     * @return false when there was none
     */
    boolean reopen(LibraryId library, LocalDate day);

    /** Libraries that are closed on that one day, which can be taken back. */
    List<LibraryId> closedOnlyOn(LocalDate day);

    /** Whether that library was told closed on that day. */
    boolean closed(LibraryId library, LocalDate day);
}
