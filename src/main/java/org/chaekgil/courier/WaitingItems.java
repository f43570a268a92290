package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;

/** What the vans have to carry: items on their way, items about to be, and what past weeks let expect. */
public interface WaitingItems {
    /** Items with an open leg that are not yet where they go. */
    List<Line> underway();

    /** Items on pick lists, standing on the supplying library's shelf. */
    List<Line> toPick();

    /** Legs that began on each of the last four weekdays like {@code day}, by origin and destination: the mean, rounded down. */
    List<Usual> usual(LocalDate day);

    /**
     * @param at where the items stand, the hub included; null on a van
     * @param van on which van; null elsewhere
     * @param to where the van has to bring them
     * @param request whether a citizen waits for them
     * @param promisedOn the day a citizen was promised; null when nothing was
     * @param since since when they are on the way; for a pick list when the library was asked
     * @param urgent whether they shall arrive today whatever it costs
     * @param packed whether they are in a sealed tote
     */
    record Line(
            LibraryId at,
            String van,
            LibraryId to,
            boolean request,
            LocalDate promisedOn,
            Instant since,
            boolean packed,
            boolean urgent,
            int items) {}

    record Usual(LibraryId from, LibraryId to, int items) {}
}
