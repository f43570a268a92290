package org.chaekgil.request;

/** Tells a citizen that the promised day moved, in the caller's transaction. */
public interface PromiseNews {
    /** @param request as it stood before */
    void dayMoved(LoanRequest request);
}
