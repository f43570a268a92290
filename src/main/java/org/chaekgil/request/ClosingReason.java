package org.chaekgil.request;

/**
 * Why staff ended a request without a book; its words, for the citizen, stand in the message bundles under {@code closed.NAME}. A
 * closed list: what people write freely may name a person, and the engine keeps what it is told.
 */
public enum ClosingReason {
    /** Refused in review: the card may not be used now (이용정지). */
    SUSPENDED,
    /** Refused in review: as many requests or loans as one may have. */
    OVER_LIMIT,
    /** Refused in review: such a book does not travel. */
    NOT_FOR_DELIVERY,
    /** Refused in review for what the library tells the citizen itself. */
    ASK_LIBRARY,
    /** No library could supply it; the national inter-library loan (책바다) may. */
    NATIONAL,
    /** No library could supply it; the citizen may suggest that it be bought (희망도서). */
    PURCHASE,
    /** No library could supply it. */
    CLOSE
}
