package org.chaekgil.custody;

import static org.chaekgil.custody.ScanBook.Effect.Kind.LOAN_CLOSED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.catalogue.Item;
import org.chaekgil.circulation.Loan;
import org.chaekgil.circulation.Loans;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestFact;
import org.chaekgil.request.RequestNumber;
import org.springframework.stereotype.Service;

/** A book comes back from a citizen, at any library; what happens to the book then is not the citizen's affair any more. */
@Service
class Returning {
    private final Steps steps;
    private final Settling settling;
    private final Loans loans;
    private final LoanRequests requests;
    private final Patrons patrons;

    Returning(Steps steps, Settling settling, Loans loans, LoanRequests requests, Patrons patrons) {
        this.steps = steps;
        this.settling = settling;
        this.loans = loans;
        this.requests = requests;
        this.patrons = patrons;
    }

    Instruction takeBack(Act act, Item item, Ledger.Entry now, Loan loan) {
        loans.returned(loan.id(), act.at());
        suspendLate(act, loan);
        act.did(LOAN_CLOSED, loan.id(), null);
        LoanRequest ended = loan.request() == null
                ? null
                : requests.find(new RequestNumber(loan.request())).orElseThrow();
        Optional<LoanRequest> next = settling.next(act, item);
        if (next.isPresent()) {
            completed(act, ended, "TAKEN");
            return settling.handOn(act, item, next.get());
        }
        if (act.at().equals(item.home())) {
            completed(act, ended, "HOME");
            Instruction shelve = settling.home(act, item, now, null);
            return Answers.shelve("scan.returnedShelve", shelve.library());
        }
        return settling.home(act, item, now, ended);
    }

    /** As many days without new requests as the book was late; from the day it came back. */
    private void suspendLate(Act act, Loan loan) {
        LocalDate today = LocalDate.ofInstant(act.now(), OpeningCalendar.ZONE);
        long late = ChronoUnit.DAYS.between(loan.dueOn(), today);
        if (late > 0) {
            steps.suspend(act, patrons.lock(loan.patron()), today.plusDays(late));
        }
    }

    private void completed(Act act, LoanRequest ended, String how) {
        if (ended != null) {
            steps.tell(act, ended.number(), RequestFact.ITEM_RETURNED, Map.of("afterReturn", how));
        }
    }
}
