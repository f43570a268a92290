package org.chaekgil.courier;

import java.time.LocalDateTime;
import java.util.List;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.Promise;

/**
 * What a van will do on one trip, as far as known; local times.
 *
 * @param leaves when it leaves the hub; null when it has left
 * @param sorted when what it brings to the hub can leave again
 * @param calls the stops still to come, in their order
 */
record Ride(
        Promise.Source source,
        String van,
        LocalDateTime leaves,
        LocalDateTime back,
        LocalDateTime sorted,
        List<Call> calls) {
    Ride {
        calls = List.copyOf(calls);
    }

    record Call(LibraryId library, LocalDateTime at) {}

    /** Where in {@code calls} it stops there, or -1. */
    int callAt(LibraryId library) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).library().equals(library)) {
                return i;
            }
        }
        return -1;
    }
}
