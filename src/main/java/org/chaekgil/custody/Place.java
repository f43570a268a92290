package org.chaekgil.custody;

/** Where an item is, as last scanned (소재). */
public enum Place {
    ON_SHELF,
    STAGED,
    IN_TOTE,
    ON_VAN,
    AT_HUB,
    AT_LIBRARY,
    HOLD_SHELF,
    WITH_CITIZEN,
    MISROUTED,
    MISSING,
    QUARANTINED
}
