package org.chaekgil.request;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.springframework.stereotype.Service;

/** The citizen pauses a queued request until a day; it keeps its place. */
@Service
public class FreezingRequest {
    /** @throws org.chaekgil.access.Refused NOT_YOURS, WRONG_STATE, BAD_INPUT */
    public LoanRequest freeze(RequestNumber number, LocalDate until, Actor by) {
        throw new IllegalStateException("being built");
    }
}
