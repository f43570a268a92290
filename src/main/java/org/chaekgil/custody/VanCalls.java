package org.chaekgil.custody;

import java.time.LocalTime;
import java.util.List;
import org.chaekgil.network.LibraryId;

/** When vans come to a library today. */
public interface VanCalls {
    /** The stops still to come, the next one first. */
    List<Call> toCome(LibraryId library);

    /** @param moved whether a plan made during the day has changed the van's route */
    record Call(String van, LocalTime at, boolean moved) {}
}
