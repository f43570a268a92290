package org.chaekgil.access;

/** What a signed-in user may do; least rights: each use case names the roles it serves. */
public enum Role {
    CITIZEN,
    STAFF,
    COORDINATOR,
    DRIVER,
    ADMIN
}
