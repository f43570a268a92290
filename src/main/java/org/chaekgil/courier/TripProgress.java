package org.chaekgil.courier;

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

    /** What was in it when it broke down has come to the hub. */
    void fetched(Trip trip);

    /** It will not be driven: replaced by a later plan, or its day is over. */
    void withdrawn(Trip trip);
}
