package org.chaekgil.network;

import java.time.LocalDate;

/** Extraordinary closures, written. */
public interface Closures {
    /** The library is closed from the first to the last day, both included, whatever its week says. */
    void close(LibraryId library, LocalDate from, LocalDate to, String reason);
}
