package org.chaekgil.network;

import java.time.LocalDate;

/** Extraordinary closures. */
public interface Closures {
    /** The library is closed from the first to the last day, both included, whatever its week says. */
    void close(LibraryId library, LocalDate from, LocalDate to, String reason);

    /** Whether that library was told closed on that day. */
    boolean closed(LibraryId library, LocalDate day);
}
