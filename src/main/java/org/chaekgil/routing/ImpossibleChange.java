package org.chaekgil.routing;

import java.util.List;

/** A change by hand that cannot be made; the sentence for people is the message of its reason with {@link #details}. */
public class ImpossibleChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient List<Object> details;

    public enum Why {
        /** No such place or wave on this day. */
        UNKNOWN,
        /** It is the hub, where every trip begins and ends. */
        HUB,
        /** No such van on this day. */
        UNKNOWN_VAN,
        /** The van has left the hub, or a van under way still stops there. */
        BEGUN,
        /** No van stops at that place in that wave. */
        NO_STOP,
        /** A van stops at that place in that wave already. */
        STOPS_ALREADY,
        /** That van does not run in that wave. */
        DOES_NOT_RUN,
        /** The trip has fewer stops than that. */
        NO_POSITION,
        /** A van of that id runs already. */
        VAN_RUNS,
        /** A wave must end after its start, and start no earlier than the one before it and no later than the one after it. */
        WAVE_TIMES,
        /** The trip has no stop that could be pinned. */
        NO_TRIP,
        /** It is so already. */
        NOTHING
    }

    /** @param details ids of what it is about, in the order of the sentence */
    ImpossibleChange(Why why, Object... details) {
        super(why + " " + List.of(details));
        this.why = why;
        this.details = List.of(details);
    }

    public Why why() {
        return why;
    }

    public List<Object> details() {
        return details;
    }
}
