package org.chaekgil.courier;

/** Why a driver left a stop out. */
public enum SkipReason {
    /** Nobody there, or the door shut. */
    CLOSED,
    /** The van could not get there. */
    NO_ACCESS,
    NO_TIME,
    OTHER
}
