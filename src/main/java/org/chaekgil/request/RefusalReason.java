package org.chaekgil.request;

/** Why a library could not supply a copy. */
public enum RefusalReason {
    NOT_ON_SHELF,
    ON_LOAN_AT_DESK,
    DAMAGED,
    IN_PROCESSING,
    NOT_FOR_LOAN,
    SUPPLEMENT_MISSING,
    TOO_LARGE,
    LIBRARY_CLOSED,
    OTHER
}
