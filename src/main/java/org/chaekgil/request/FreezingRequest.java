package org.chaekgil.request;

import java.time.Clock;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The citizen pauses a queued request until a day; it keeps its place. */
@Service
public class FreezingRequest {
    private final RequestBook book;
    private final LoanRequests requests;
    private final Concerned concerned;
    private final RequestFlow flow;
    private final Clock clock;

    FreezingRequest(RequestBook book, LoanRequests requests, Concerned concerned, RequestFlow flow, Clock clock) {
        this.book = book;
        this.requests = requests;
        this.concerned = concerned;
        this.flow = flow;
        this.clock = clock;
    }

    /**
     * @param until the day on which it shall go on, after today
     * @throws Refused NOT_YOURS, WRONG_STATE unless QUEUED, BAD_INPUT for a day that is past or no such request
     */
    @Transactional
    public LoanRequest freeze(RequestNumber number, LocalDate until, Actor by) {
        LoanRequest request = mine(number, RequestState.QUEUED, by);
        if (until == null || !until.isAfter(LocalDate.now(clock))) {
            throw new Refused(Code.BAD_INPUT, "until");
        }
        book.frozenUntil(request.number(), until);
        flow.tell(number, RequestFact.REQUEST_FROZEN);
        return requests.find(number).orElseThrow();
    }

    /** Goes on before its day. @throws Refused NOT_YOURS, WRONG_STATE unless FROZEN */
    @Transactional
    public LoanRequest thaw(RequestNumber number, Actor by) {
        mine(number, RequestState.FROZEN, by);
        flow.tell(number, RequestFact.REQUEST_THAWED);
        return requests.find(number).orElseThrow();
    }

    private LoanRequest mine(RequestNumber number, RequestState needed, Actor by) {
        LoanRequest request = book.lock(number).orElseThrow(() -> new Refused(Code.BAD_INPUT, number.value()));
        concerned.must(request, by);
        if (request.state() != needed) {
            throw new Refused(Code.WRONG_STATE, request.state());
        }
        return request;
    }
}
