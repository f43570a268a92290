package org.chaekgil.request;

import java.time.Instant;
import org.chaekgil.network.LibraryId;

/** When a book on a library's shelf can be collected elsewhere; answered by those who know the vans. */
public interface ExpectedArrival {
    /** @param asked when the supplying library finds it on its pick list; {@code supplying} may be the pickup library itself */
    Promise from(LibraryId supplying, LibraryId pickup, Instant asked);
}
