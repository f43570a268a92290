package org.chaekgil.request;

import org.chaekgil.access.Actor;
import org.springframework.stereotype.Service;

/** The supplying library cannot give the copy on its pick list; the request is sourced anew. */
@Service
public class RefusingSupply {
    /** @throws org.chaekgil.access.Refused NOT_YOURS, WRONG_STATE */
    public LoanRequest refuse(RequestNumber number, RefusalReason reason, Actor by) {
        throw new IllegalStateException("being built");
    }
}
