package org.chaekgil.custody;

import java.time.LocalDate;
import org.chaekgil.membership.Patron;
import org.chaekgil.network.LibraryId;

/** How long a book may be kept; answered by the decision table that a manager can read and change. */
public interface LoanPeriod {
    /** The last day of a loan made now at this library; a day on which the library is open. */
    LocalDate due(LibraryId at, Patron patron);

    /** The new last day of a renewed loan. */
    LocalDate renewed(LocalDate due, LibraryId at, Patron patron);
}
