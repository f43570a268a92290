package org.chaekgil.request;

import org.chaekgil.access.Actor;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;

/** The book shall be collected elsewhere; changes where it goes, never where it is. */
@Service
public class ChangingPickupLibrary {
    /** @throws org.chaekgil.access.Refused NOT_YOURS, WRONG_STATE, LIBRARY_UNKNOWN, NOT_FOR_DELIVERY */
    public LoanRequest change(RequestNumber number, LibraryId pickup, Actor by) {
        throw new IllegalStateException("being built");
    }
}
