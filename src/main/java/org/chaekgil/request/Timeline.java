package org.chaekgil.request;

import java.time.Instant;
import java.util.List;
import org.chaekgil.network.LibraryId;

/** What happened to a request, oldest first. */
public record Timeline(List<Entry> entries) {
    /** @param library where it happened, or null; @param remark a message key such as {@code remark.misrouted}, or null */
    public record Entry(Instant at, RequestState state, LibraryId library, String remark) {}
}
