package org.chaekgil.workflow.round;

import java.time.Instant;
import java.util.Optional;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Timetable;

/** The open round of each library; at most one, by a unique index. */
public interface LibraryRounds {
    /** Waits for the library's turn: two people who scan at one library change its tasks one after the other. */
    void lock(LibraryId library);

    Optional<Long> open(LibraryId library);

    long begin(LibraryId library, Timetable.Departure van, Instant at);

    /** @return the library whose round it was */
    LibraryId close(long round, Instant at);

    /** The library whose round it is. */
    LibraryId library(long round);
}
