package org.chaekgil.custody;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.chaekgil.network.LibraryId;

/** When vans come to a library today. */
public interface VanCalls {
    /** The stops still to come, the next one first. */
    List<Call> toCome(LibraryId library);

    /** Empty while a van comes, after the last one has been there as planned, and when no plan says that any van leaves. */
    Optional<NoMore> noMore(LibraryId library);

    /** @param moved whether a plan made during the day has changed the van's route */
    record Call(String van, LocalTime at, boolean moved) {}

    /**
     * No van comes any more today.
     *
     * @param next when one comes next, as planned or as usual; null: not known
     */
    record NoMore(Why why, LocalDateTime next) {}

    enum Why {
        /** The library was told closed. */
        CLOSED,
        /** A stop that was planned has fallen away. */
        DROPPED,
        /** The plan sends no van there. */
        NONE
    }
}
