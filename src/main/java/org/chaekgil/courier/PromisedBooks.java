package org.chaekgil.courier;

import java.time.Instant;
import java.util.List;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;

/** The books that citizens were promised and that are not there yet. */
public interface PromisedBooks {
    /**
     * All whose request nobody is changing at this moment, in the order of the requests; they stay as they are until the
     * transaction ends.
     */
    List<Line> underway();

    /**
     * @param asked when its library found it on its pick list; null when it was taken from the shelf already
     * @param at where it stands, the hub included; null in a van
     * @param van in which van; null elsewhere
     */
    record Line(RequestNumber request, Instant asked, LibraryId at, String van) {}
}
