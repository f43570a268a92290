package org.chaekgil.request;

import org.chaekgil.network.LibraryId;

/** How many open days of the pickup library a book waits on the hold shelf; answered by the decision table. */
public interface PickupDeadline {
    int openDays(LibraryId pickup);
}
