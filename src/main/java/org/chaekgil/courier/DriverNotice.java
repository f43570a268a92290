package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;

/**
 * What a new plan changes for a driver.
 *
 * @param later minutes by which the return to the hub moves, negative: earlier; null: the trip is new or is not driven any more
 */
public record DriverNotice(
        long id,
        LocalDate day,
        String van,
        String wave,
        Instant madeAt,
        List<LibraryId> added,
        List<LibraryId> dropped,
        boolean reordered,
        Integer later) {
    public DriverNotice {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
    }
}
