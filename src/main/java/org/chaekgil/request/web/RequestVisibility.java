package org.chaekgil.request.web;

import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.request.Concerned;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.springframework.stereotype.Component;

/**
 * Who sees which request: a citizen the own ones, staff those that their library supplies or hands out. A number that does
 * not exist is answered as one that is not yours, so that guessing numbers tells nothing.
 */
@Component
class RequestVisibility {
    private final LoanRequests requests;
    private final Concerned concerned;
    private final Patrons patrons;

    RequestVisibility(LoanRequests requests, Concerned concerned, Patrons patrons) {
        this.requests = requests;
        this.concerned = concerned;
        this.patrons = patrons;
    }

    /** @throws Refused NOT_YOURS */
    LoanRequest see(RequestNumber number, Actor actor) {
        return requests.find(number)
                .filter(request -> concerned.with(request, actor))
                .orElseThrow(() -> new Refused(Code.NOT_YOURS, number.value()));
    }

    List<LoanRequest> list(RequestState state, Actor actor) {
        return switch (actor.role()) {
            case CITIZEN -> requests.of(patron(actor).id(), state);
            case STAFF -> requests.concerning(actor.library(), state);
            case COORDINATOR, ADMIN -> requests.concerning(null, state);
            case DRIVER -> throw new Refused(Code.NOT_YOURS, "requests");
        };
    }

    Patron patron(Actor actor) {
        if (!actor.is(Role.CITIZEN)) {
            throw new Refused(Code.NOT_YOURS, "citizens");
        }
        return patrons.byCard(new CardNumber(actor.user())).orElseThrow(() -> new Refused(Code.CARD_UNKNOWN));
    }
}
