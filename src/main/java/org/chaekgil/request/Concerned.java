package org.chaekgil.request;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.PatronId;
import org.chaekgil.membership.Patrons;
import org.springframework.stereotype.Service;

/** Who may see and change a request: its owner, and staff of the libraries that supply it or hold it for collection. */
@Service
public class Concerned {
    private final Patrons patrons;

    Concerned(Patrons patrons) {
        this.patrons = patrons;
    }

    public boolean with(LoanRequest request, Actor by) {
        if (by.is(Role.CITIZEN)) {
            return owner(request.patron(), by);
        }
        return by.worksAt(request.pickup()) || (request.supplying() != null && by.worksAt(request.supplying()));
    }

    /** @throws Refused NOT_YOURS */
    public void must(LoanRequest request, Actor by) {
        if (!with(request, by)) {
            throw new Refused(Code.NOT_YOURS);
        }
    }

    private boolean owner(PatronId patron, Actor by) {
        return patrons.byCard(new CardNumber(by.user()))
                .map(Patron::id)
                .filter(patron::equals)
                .isPresent();
    }
}
