package org.chaekgil.custody;

import static org.chaekgil.custody.ScanBook.Effect.Kind.LOAN_OPENED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.LOAN_RENEWED;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.access.Code;
import org.chaekgil.catalogue.Item;
import org.chaekgil.circulation.Loan;
import org.chaekgil.circulation.Loans;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestFact;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.springframework.stereotype.Service;

/** A book is given to the person with the card, if it may be. Steps skipped in life are caught up with: received and lent in one. */
@Service
class HandingOver {
    private final Steps steps;
    private final Returning returning;
    private final RequestBook book;
    private final Loans loans;
    private final Patrons patrons;
    private final LoanPeriod period;
    private final OpeningCalendar calendar;
    private final Policy policy;

    HandingOver(
            Steps steps,
            Returning returning,
            RequestBook book,
            Loans loans,
            Patrons patrons,
            LoanPeriod period,
            OpeningCalendar calendar,
            Policy policy) {
        this.steps = steps;
        this.returning = returning;
        this.book = book;
        this.loans = loans;
        this.patrons = patrons;
        this.period = period;
        this.calendar = calendar;
        this.policy = policy;
    }

    Instruction handOver(Act act, Item item, Ledger.Entry now, CardNumber card) {
        Optional<Patron> known = patrons.byCard(card);
        if (known.isEmpty()) {
            return Answers.stop(act.at(), Code.CARD_UNKNOWN);
        }
        Patron patron = patrons.lock(known.get().id());
        Optional<Loan> open = loans.open(item.barcode());
        if (open.isPresent() && open.get().patron().equals(patron.id())) {
            return renew(act, item, open.get(), patron);
        }
        if (open.isPresent()) {
            Instruction returned = returning.takeBack(act, item, now, open.get());
            if (book.holding(item.barcode()).isPresent()) {
                return with(returned, Code.RESERVED_FOR_OTHER);
            }
        }
        Code refusal = refusal(act, patron);
        if (refusal != null) {
            return open.isPresent() ? with(returnedAnswer(act, item), refusal) : Answers.stop(act.at(), refusal);
        }
        return lendOrRefuse(act, item, patron);
    }

    private Instruction lendOrRefuse(Act act, Item item, Patron patron) {
        Optional<LoanRequest> holder = book.holding(item.barcode());
        if (holder.isPresent()) {
            return holder.get().patron().equals(patron.id())
                    ? lend(act, item, patron, holder.get())
                    : Answers.stop(act.at(), Code.RESERVED_FOR_OTHER);
        }
        // one in review has no process step that waits for a book: whoever reviews it decides
        Optional<LoanRequest> own = book.open(patron.id(), item.title())
                .filter(r -> r.state().beforeLoan() && r.state() != RequestState.IN_REVIEW);
        List<LoanRequest> waiting = book.waitingFor(item.barcode(), item.title());
        if (!waiting.isEmpty() && !waiting.get(0).patron().equals(patron.id())) {
            return Answers.stop(act.at(), Code.RESERVED_FOR_OTHER);
        }
        own.ifPresent(r -> steps.allocate(act, item, r));
        return lend(act, item, patron, own.orElse(null));
    }

    private Instruction lend(Act act, Item item, Patron patron, LoanRequest request) {
        RequestNumber number = request == null ? null : request.number();
        LocalDate due = period.due(act.at(), patron);
        Loan loan = loans.lend(item.barcode(), patron.id(), number == null ? null : number.value(), act.at(), due);
        act.did(LOAN_OPENED, loan.id(), null);
        if (number != null) {
            steps.supplied(act, number);
            steps.endAllocation(act, number, "LENT");
            steps.tell(act, number, RequestFact.ITEM_HANDED_OVER, Map.of());
            steps.letTravelAlone(act, item.barcode(), number);
        }
        steps.closeLeg(act, item.barcode(), number == null ? Leg.Outcome.TAKEN : Leg.Outcome.ARRIVED);
        steps.move(act, item.barcode(), Place.WITH_CITIZEN, act.at(), null);
        return Answers.handOver(act.at(), number, patron.card(), "scan.handOver");
    }

    private Instruction renew(Act act, Item item, Loan loan, Patron patron) {
        RequestNumber number = loan.request() == null ? null : new RequestNumber(loan.request());
        if (loan.lentOn().plus(Duration.ofMinutes(policy.undoMinutes())).isAfter(act.now())) {
            // the scanner beeped twice: nobody renews a book just lent
            return Answers.nothing("scan.handOver", act.at(), number);
        }
        if (!book.waitingFor(item.barcode(), item.title()).isEmpty()) {
            return Answers.stop(act.at(), Code.RESERVED_FOR_OTHER);
        }
        boolean late = loan.dueOn().isBefore(LocalDate.ofInstant(act.now(), OpeningCalendar.ZONE));
        if (loan.renewals() >= policy.renewals() || late || suspended(act, patron)) {
            return Answers.stop(act.at(), suspended(act, patron) ? Code.CARD_SUSPENDED : Code.LOAN_LIMIT);
        }
        loans.renew(loan.id(), period.renewed(loan.dueOn(), act.at(), patron));
        act.did(LOAN_RENEWED, loan.id(), loan.dueOn());
        if (number != null) {
            steps.tell(act, number, RequestFact.LOAN_RENEWED, Map.of());
        }
        return Answers.handOver(act.at(), number, patron.card(), "scan.renewed");
    }

    private Code refusal(Act act, Patron patron) {
        if (suspended(act, patron)) {
            return Code.CARD_SUSPENDED;
        }
        int limit = patron.national() ? policy.nationalLoanLimit() : policy.loanLimit();
        return loans.count(patron.id()) >= limit ? Code.LOAN_LIMIT : null;
    }

    private static boolean suspended(Act act, Patron patron) {
        return patron.suspendedOn(LocalDate.ofInstant(act.now(), OpeningCalendar.ZONE));
    }

    /** The book was taken back but may not be lent: what becomes of it is the answer, with the reason of the refusal. */
    private Instruction returnedAnswer(Act act, Item item) {
        return act.at().equals(item.home())
                ? Answers.shelve("scan.returnedShelve", act.at())
                : Answers.toteHome(item.home());
    }

    private static Instruction with(Instruction i, Code code) {
        return new Instruction(i.kind(), i.library(), i.request(), i.card(), code, i.text(), i.arguments());
    }
}
