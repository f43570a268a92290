package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.network.LibraryId;

/**
 * Hears what happened on the road, so that the trip's process follows, in the same transaction. Each call may come for a step
 * that the process took already: then nothing happens.
 */
public interface TripProgress {
    void departed(Trip trip);

    void stopDone(Trip trip, LibraryId library);

    /** A new plan gave it other stops while it is under way. */
    void rerouted(Trip trip);

    void finished(Trip trip);

    void broken(Trip trip);

    /** What was in a van when it broke down, on whatever day, has come to the hub on that day. */
    void fetched(LocalDate day);

    /** It will not be driven: replaced by a later plan, or its day is over. */
    void withdrawn(Trip trip);
}
