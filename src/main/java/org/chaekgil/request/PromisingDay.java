package org.chaekgil.request;

import java.time.LocalDate;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;

/** The day on which a book asked for now can be collected, shown before the citizen sends the request. */
@Service
public class PromisingDay {
    /** @return empty when every copy is busy: the request would be queued */
    public java.util.Optional<LocalDate> promise(TitleId title, LibraryId pickup) {
        throw new IllegalStateException("being built");
    }
}
