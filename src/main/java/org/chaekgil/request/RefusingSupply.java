package org.chaekgil.request;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The supplying library cannot give the copy on its pick list; the request is sourced anew. */
@Service
public class RefusingSupply {
    private final RequestBook book;
    private final LoanRequests requests;
    private final Supplying supplying;
    private final CopyTrouble trouble;
    private final RequestFlow flow;

    RefusingSupply(
            RequestBook book, LoanRequests requests, Supplying supplying, CopyTrouble trouble, RequestFlow flow) {
        this.book = book;
        this.requests = requests;
        this.supplying = supplying;
        this.trouble = trouble;
        this.flow = flow;
    }

    /** @throws Refused NOT_YOURS, WRONG_STATE when the copy is not on the pick list, BAD_INPUT for no such request */
    @Transactional
    public LoanRequest refuse(RequestNumber number, RefusalReason reason, Actor by) {
        LoanRequest request = book.lock(number).orElseThrow(() -> new Refused(Code.BAD_INPUT, number.value()));
        if (request.supplying() == null || !by.worksAt(request.supplying())) {
            throw new Refused(Code.NOT_YOURS);
        }
        if (request.state() != RequestState.TO_PICK) {
            throw new Refused(Code.WRONG_STATE, request.state());
        }
        supplying.letGo(request, SupplyAttempt.Answer.REFUSED, reason, "REFUSED");
        if (reason == RefusalReason.NOT_ON_SHELF) {
            trouble.notOnShelf(request.item(), request.supplying(), by);
        } else if (reason == RefusalReason.DAMAGED) {
            trouble.broken(request.item(), request.supplying(), by);
        }
        flow.tell(number, RequestFact.SUPPLY_REFUSED);
        if (reason != RefusalReason.NOT_ON_SHELF && reason != RefusalReason.DAMAGED) {
            supplying.offer(request.item(), request.title(), number);
        }
        return requests.find(number).orElseThrow();
    }
}
