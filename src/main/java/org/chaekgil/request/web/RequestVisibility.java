package org.chaekgil.request.web;

import java.util.Comparator;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
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
    private final Patrons patrons;
    private final Libraries libraries;

    RequestVisibility(LoanRequests requests, Patrons patrons, Libraries libraries) {
        this.requests = requests;
        this.patrons = patrons;
        this.libraries = libraries;
    }

    /** @throws Refused NOT_YOURS */
    LoanRequest see(RequestNumber number, Actor actor) {
        return requests.find(number)
                .filter(request -> concerns(request, actor))
                .orElseThrow(() -> new Refused(Code.NOT_YOURS, number.value()));
    }

    List<LoanRequest> list(RequestState state, Actor actor) {
        return switch (actor.role()) {
            case CITIZEN -> requests.of(patron(actor).id(), state);
            case STAFF -> requests.concerning(actor.library(), state);
            case COORDINATOR, ADMIN -> everywhere(state);
            case DRIVER -> throw new Refused(Code.NOT_YOURS, "requests");
        };
    }

    Patron patron(Actor actor) {
        if (!actor.is(Role.CITIZEN)) {
            throw new Refused(Code.NOT_YOURS, "citizens");
        }
        return patrons.byCard(new CardNumber(actor.user())).orElseThrow(() -> new Refused(Code.CARD_UNKNOWN));
    }

    private List<LoanRequest> everywhere(RequestState state) {
        return libraries.all().stream()
                .flatMap(library -> requests.concerning(library.id(), state).stream())
                .distinct()
                .sorted(Comparator.comparing(
                                (LoanRequest request) -> request.number().value())
                        .reversed())
                .toList();
    }

    private boolean concerns(LoanRequest request, Actor actor) {
        if (actor.is(Role.CITIZEN)) {
            return patron(actor).id().equals(request.patron());
        }
        return worksAt(actor, request.pickup()) || worksAt(actor, request.supplying());
    }

    private static boolean worksAt(Actor actor, LibraryId library) {
        return library != null && actor.worksAt(library);
    }
}
