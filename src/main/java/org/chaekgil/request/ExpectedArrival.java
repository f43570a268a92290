package org.chaekgil.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chaekgil.network.LibraryId;

/** When a book on a library's shelf can be collected elsewhere; answered by those who know the vans. */
public interface ExpectedArrival {
    /**
     * @param supplying whose copies are looked at; the pickup library itself may be among them
     * @param asked when the supplying library finds it on its pick list
     * @return for each of these libraries, were it the one to supply
     */
    Map<LibraryId, Promise> from(Collection<LibraryId> supplying, LibraryId pickup, Instant asked);

    default Promise from(LibraryId supplying, LibraryId pickup, Instant asked) {
        return from(List.of(supplying), pickup, asked).get(supplying);
    }
}
