package org.chaekgil.request.web;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.request.RequestState;

/**
 * One request as a citizen sees it.
 *
 * @param step the step it is at, 1 to 6; 0 for requests that ended without a book
 * @param late the promised day is past, and the book is neither there nor paused by the citizen
 * @param history sentences, oldest first
 */
record Card(
        String number,
        String title,
        String author,
        RequestState state,
        String reason,
        int step,
        String pickup,
        String pickupName,
        LocalDate promisedOn,
        LocalDate pickupUntil,
        LocalDate frozenUntil,
        int queuePosition,
        boolean changeable,
        boolean freezable,
        boolean late,
        List<Happened> history) {
    record Happened(java.time.ZonedDateTime at, String text) {}

    /** 신청, 접수, 이동중, 도착, 대출, 반납. */
    static int stepOf(RequestState state) {
        return switch (state) {
            case RECEIVED, IN_REVIEW, QUEUED, FROZEN, AWAITING_OPENING, EXHAUSTED -> 1;
            case TO_PICK, PICKED -> 2;
            case IN_TRANSIT -> 3;
            case READY -> 4;
            case ON_LOAN, OVERDUE -> 5;
            case RETURNED, GOING_HOME, COMPLETED -> 6;
            case REJECTED, CANCELLED, PICKUP_EXPIRED, UNFILLED, LOST_OR_DAMAGED -> 0;
        };
    }

    /** While the book is with the citizen, or the citizen waits for it. */
    public boolean current() {
        return state.open();
    }

    /** What is shown about a day only matters before the book is there. */
    public boolean promiseMatters() {
        return promisedOn != null && beforeArrival(state);
    }

    static boolean beforeArrival(RequestState state) {
        int step = stepOf(state);
        return step >= 1 && step <= 3;
    }

    public boolean frozen() {
        return state == RequestState.FROZEN;
    }
}
