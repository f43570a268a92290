package org.chaekgil.request;

import java.util.EnumSet;
import java.util.Set;

/** What a request's process last reached; the words of the design's life of a request, each with its ISO 18626 status. */
public enum RequestState {
    RECEIVED("RequestReceived"),
    IN_REVIEW(null),
    REJECTED("Unfilled"),
    QUEUED("ExpectToSupply"),
    FROZEN("ExpectToSupply"),
    AWAITING_OPENING("ExpectToSupply"),
    TO_PICK("ExpectToSupply"),
    PICKED("WillSupply"),
    IN_TRANSIT("Loaned"),
    READY("Received"),
    ON_LOAN(null),
    OVERDUE("Overdue"),
    RETURNED(null),
    GOING_HOME("ShippedReturn"),
    COMPLETED("LoanCompleted"),
    CANCELLED("Cancelled"),
    PICKUP_EXPIRED("Cancelled"),
    EXHAUSTED("RetryPossible"),
    UNFILLED("Unfilled"),
    LOST_OR_DAMAGED("CompletedWithoutReturn");

    private static final Set<RequestState> ENDED =
            EnumSet.of(REJECTED, COMPLETED, CANCELLED, PICKUP_EXPIRED, UNFILLED, LOST_OR_DAMAGED);
    /** Waiting for a copy: at the next scan of a free copy the first of these gets it. */
    public static final Set<RequestState> WAITING = Set.of(QUEUED, AWAITING_OPENING, EXHAUSTED);
    /** The citizen still waits for the book or has it: counted against limits and duplicates. */
    private static final Set<RequestState> OPEN = EnumSet.complementOf(EnumSet.of(
            REJECTED, COMPLETED, CANCELLED, PICKUP_EXPIRED, UNFILLED, LOST_OR_DAMAGED, RETURNED, GOING_HOME));

    private final String iso18626;

    RequestState(String iso18626) {
        this.iso18626 = iso18626;
    }

    public boolean ended() {
        return ENDED.contains(this);
    }

    public boolean open() {
        return OPEN.contains(this);
    }

    /** Before hand-over: may be cancelled, its pickup library may be changed. */
    public boolean beforeLoan() {
        return open() && this != ON_LOAN && this != OVERDUE;
    }

    /** ISO 18626 message status, or null where the standard has none. */
    public String iso18626() {
        return iso18626;
    }
}
