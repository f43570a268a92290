package org.chaekgil.request;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The citizen or staff ends a request before hand-over; a book under way is redirected at its next scan. */
@Service
public class CancellingRequest {
    private final RequestBook book;
    private final LoanRequests requests;
    private final Concerned concerned;
    private final Supplying supplying;
    private final RequestFlow flow;

    CancellingRequest(
            RequestBook book, LoanRequests requests, Concerned concerned, Supplying supplying, RequestFlow flow) {
        this.book = book;
        this.requests = requests;
        this.concerned = concerned;
        this.supplying = supplying;
        this.flow = flow;
    }

    /** Cancelling again changes nothing. @throws Refused NOT_YOURS, WRONG_STATE, BAD_INPUT for no such request */
    @Transactional
    public LoanRequest cancel(RequestNumber number, Actor by) {
        LoanRequest request = book.lock(number).orElseThrow(() -> new Refused(Code.BAD_INPUT, number.value()));
        concerned.must(request, by);
        if (request.state() == RequestState.CANCELLED) {
            return request;
        }
        if (!request.state().beforeLoan()) {
            throw new Refused(Code.WRONG_STATE, request.state());
        }
        supplying.letGo(request, SupplyAttempt.Answer.WITHDRAWN, null, "CANCELLED");
        flow.tell(number, RequestFact.REQUEST_CANCELLED);
        if (request.item() != null) {
            supplying.offer(request.item(), request.title(), number);
        }
        return requests.find(number).orElseThrow();
    }
}
