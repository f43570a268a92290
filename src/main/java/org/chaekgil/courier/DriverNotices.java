package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;

/** Changes of their routes, until the drivers have seen them. */
public interface DriverNotices {
    void add(
            LocalDate day,
            String van,
            String wave,
            List<LibraryId> added,
            List<LibraryId> dropped,
            boolean reordered,
            Integer later);

    /** What the van's driver has not seen of that day, oldest first. */
    List<DriverNotice> unseen(LocalDate day, String van);

    /** Whether a plan made during the day has changed that trip. */
    boolean changed(LocalDate day, String van, String wave);

    /** The driver has seen all up to that one. */
    void seen(String van, long upTo);
}
