package org.chaekgil.request;

import org.chaekgil.access.Actor;
import org.springframework.stereotype.Service;

/** The citizen or staff ends a request before hand-over; a book under way is redirected at its next scan. */
@Service
public class CancellingRequest {
    /** @throws org.chaekgil.access.Refused NOT_YOURS, WRONG_STATE */
    public LoanRequest cancel(RequestNumber number, Actor by) {
        throw new IllegalStateException("being built");
    }
}
