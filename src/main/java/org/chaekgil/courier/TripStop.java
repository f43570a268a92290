package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalTime;
import org.chaekgil.network.LibraryId;

/**
 * A van at a library once in a wave (정차).
 *
 * @param position from 0 in planned order; the driver may serve stops in another one
 * @param plannedLoad items to take here, expected ones included
 * @param plannedUnload items to leave here
 * @param onBoard items on board after it, as planned
 * @param doneAt null until the driver was there
 * @param skippedAt when the driver left it out, or came back without having been there
 */
public record TripStop(
        int position,
        LibraryId library,
        LocalTime arrives,
        LocalTime starts,
        LocalTime leaves,
        int plannedLoad,
        int plannedUnload,
        int onBoard,
        Instant doneAt,
        Instant skippedAt,
        Moved moved) {
    /** What was moved in fact, in totes and in the items in them. */
    public record Moved(int totesLoaded, int itemsLoaded, int totesUnloaded, int itemsUnloaded) {
        public static final Moved NOTHING = new Moved(0, 0, 0, 0);
    }

    public boolean open() {
        return doneAt == null && skippedAt == null;
    }
}
