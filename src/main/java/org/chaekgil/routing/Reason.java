package org.chaekgil.routing;

/** Why a consignment is not delivered today. The sentence for people, with what would help, is the message of {@link #key()}. */
public enum Reason {
    /** No van runs today. */
    NO_VANS,
    /** The library that gives it is closed today. */
    ORIGIN_CLOSED,
    /** The library it goes to is closed today. */
    DESTINATION_CLOSED,
    /** A person left the stop out that would have taken or brought it. */
    LEFT_OUT,
    /** It was not ready yet when the last van stopped at its origin. */
    READY_TOO_LATE,
    /** No van stops at its origin, because none could in time or with room. */
    NO_ROOM_AT_ORIGIN,
    /** No van stops at its origin, because driving there costs more than waiting. */
    ORIGIN_NOT_WORTH_A_STOP,
    /** It comes to the hub with the last wave. */
    LAST_WAVE,
    /** It comes to the hub too late to be sorted for the wave that stops at its destination. */
    SORTED_TOO_LATE,
    /** It lies at the hub, and no later van stops at its destination, because none could in time or with room. */
    NO_ROOM_AT_DESTINATION,
    /** It lies at the hub, and no later van stops at its destination, because driving there costs more than waiting. */
    DESTINATION_NOT_WORTH_A_STOP;

    public String key() {
        return "routing.reason." + name();
    }
}
