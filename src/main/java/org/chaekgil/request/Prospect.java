package org.chaekgil.request;

import java.time.LocalDate;

/**
 * What a title and a pickup library have in store for who asks now.
 *
 * @param day only with {@link Kind#BY_DAY}, the day promised, and {@link Kind#NEW}, the first day on which a copy may travel
 */
public record Prospect(Kind kind, LocalDate day) {
    /** In the order of preference of who asks. */
    public enum Kind {
        /** A copy is free and comes by that day. */
        BY_DAY,
        /** Copies stand on their shelves, but are so new that they stay at home until that day. */
        NEW,
        /** Every copy that may come is out: the request queues. */
        QUEUE,
        /** No copy ever leaves its home for that library: a request is refused. */
        NEVER
    }
}
