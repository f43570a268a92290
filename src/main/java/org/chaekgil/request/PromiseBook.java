package org.chaekgil.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every promise made for a request: the first stays for ever, later ones say why it moved. */
public interface PromiseBook {
    enum Cause {
        /** The first one. */
        ASKED,
        /** Another library supplies it. */
        SOURCED_ANEW,
        /** The citizen collects it elsewhere. */
        PICKUP_CHANGED,
        /** A plan was published by which the day told before does not hold. */
        PLAN
    }

    /** Adds the promise; its day counts for the request from now on. The request's first one gets the cause ASKED. */
    void add(LoanRequest request, Promise promise, Cause cause, Instant at);

    /** All of a request, first come first. */
    List<Made> of(RequestNumber request);

    record Made(LocalDate day, Promise.Source source, Promise.Way way, int chance, Cause cause, Instant at) {}
}
