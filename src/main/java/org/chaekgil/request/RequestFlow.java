package org.chaekgil.request;

import java.util.Map;

/**
 * The process that carries a request. Everything happens in the caller's transaction: when a call returns, the process stands at
 * its next step and the request's state says so; when it throws, nothing has happened.
 */
public interface RequestFlow {
    /**
     * Starts the process: checks by rule and, if accepted, looks for a copy.
     *
     * @return ACCEPT, REVIEW, or the code of the refusal, after which the caller must give up its transaction
     */
    String start(RequestNumber number, Eligibility facts);

    void tell(RequestNumber number, RequestFact fact, Map<String, Object> routing);

    default void tell(RequestNumber number, RequestFact fact) {
        tell(number, fact, Map.of());
    }

    /**
     * A copy is free again: the process looks for a copy anew, if it waits for one.
     *
     * @return false when it does not, as one that is just being told something else
     */
    boolean offer(RequestNumber number);

    /** Puts the process back to the step of that state, for an undone scan. {@code leg}: the open leg, or null. */
    void putBack(RequestNumber number, RequestState state, Long leg);
}
