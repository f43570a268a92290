package org.chaekgil.access;

/** Stable codes of everything the product refuses; the words stand in {@code messages.properties} under {@code code.NAME}. */
public enum Code {
    OVER_LIMIT,
    DUPLICATE_REQUEST,
    CARD_SUSPENDED,
    CARD_UNKNOWN,
    ITEM_UNKNOWN,
    TITLE_UNKNOWN,
    LIBRARY_UNKNOWN,
    NOT_FOR_DELIVERY,
    RESERVED_FOR_OTHER,
    LOAN_LIMIT,
    NOT_YOURS,
    WRONG_STATE,
    CANNOT_BE_DRIVEN,
    UNDO_TOO_LATE,
    BAD_INPUT,
    SIGN_IN,
    TOO_MANY_ATTEMPTS
}
