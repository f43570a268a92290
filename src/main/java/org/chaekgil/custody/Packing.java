package org.chaekgil.custody;

import org.chaekgil.access.Actor;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;

/** Opening and sealing totes at a library. */
@Service
public class Packing {
    /** @throws org.chaekgil.access.Refused NOT_YOURS, LIBRARY_UNKNOWN, BAD_INPUT when from and to are the same */
    public Tote openTote(LibraryId from, LibraryId to, Actor by) {
        throw new IllegalStateException("being built");
    }

    /** Closes the content; sealing again changes nothing. @throws org.chaekgil.access.Refused NOT_YOURS, BAD_INPUT for no such or an empty tote */
    public Tote seal(ToteBarcode tote, Actor by) {
        throw new IllegalStateException("being built");
    }
}
