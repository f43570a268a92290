package org.chaekgil.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.circulation.Loan;
import org.chaekgil.circulation.Loans;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.CopyTrouble;
import org.chaekgil.request.LibraryWork;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestFact;
import org.chaekgil.request.RequestFlow;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.SupplyAttempt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff say that a book is not where it should be (a short tote, a searched shelf), or that it came damaged. */
@Service
public class ReportingMissing implements CopyTrouble {
    private final Items items;
    private final Ledger ledger;
    private final Legs legs;
    private final LegFlow legFlow;
    private final Incidents incidents;
    private final Loans loans;
    private final RequestBook book;
    private final RequestFlow flow;
    private final LibraryWork work;
    private final Clock clock;

    ReportingMissing(
            Items items,
            Ledger ledger,
            Legs legs,
            LegFlow legFlow,
            Incidents incidents,
            Loans loans,
            RequestBook book,
            RequestFlow flow,
            LibraryWork work,
            Clock clock) {
        this.items = items;
        this.ledger = ledger;
        this.legs = legs;
        this.legFlow = legFlow;
        this.incidents = incidents;
        this.loans = loans;
        this.book = book;
        this.flow = flow;
        this.work = work;
        this.clock = clock;
    }

    /**
     * The book is nowhere: an incident names leg, tote and van, a search begins, its request looks for another copy. A book on
     * loan is lost. Reporting again changes nothing.
     *
     * @throws Refused ITEM_UNKNOWN; NOT_YOURS also for a book that has nothing to do with the library
     */
    @Transactional
    public void missing(ItemBarcode barcode, LibraryId library, Actor by) {
        report(barcode, library, by, Place.MISSING, Incidents.Kind.MISSING);
    }

    /** The book is set aside: somebody decides what becomes of it. @throws Refused ITEM_UNKNOWN, NOT_YOURS */
    @Transactional
    public void damaged(ItemBarcode barcode, LibraryId library, Actor by) {
        report(barcode, library, by, Place.QUARANTINED, Incidents.Kind.DAMAGED);
    }

    @Override
    @Transactional
    public void broken(ItemBarcode item, LibraryId library, Actor by) {
        setAside(item, library, by, Place.QUARANTINED, Incidents.Kind.DAMAGED);
    }

    @Override
    @Transactional
    public void notOnShelf(ItemBarcode item, LibraryId library, Actor by) {
        setAside(item, library, by, Place.MISSING, Incidents.Kind.MISSING);
    }

    private void report(ItemBarcode barcode, LibraryId library, Actor by, Place place, Incidents.Kind kind) {
        by.mustWorkAt(library);
        Item item = items.find(barcode).orElseThrow(() -> new Refused(Code.ITEM_UNKNOWN, barcode.value()));
        book.lock(item.title());
        if (ledger.now(barcode).filter(e -> e.place() == place).isPresent()) {
            return;
        }
        Optional<Loan> loan = loans.open(barcode);
        if (loan.isEmpty() && !expected(item, library) && by.library() != null) {
            throw new Refused(Code.NOT_YOURS, library.value());
        }
        Instant now = clock.instant();
        Optional<LoanRequest> holder = book.holding(barcode);
        setAside(barcode, library, by, place, kind);
        loan.ifPresent(l -> {
            loans.returned(l.id(), library);
            if (l.request() != null) {
                flow.tell(new RequestNumber(l.request()), RequestFact.ITEM_LOST);
            }
        });
        holder.ifPresent(r -> {
            book.answer(r.number(), SupplyAttempt.Answer.WITHDRAWN, null, now);
            book.release(r.number(), kind.name(), now);
        });
        legs.ofItem(barcode).ifPresent(leg -> {
            legs.close(leg.id(), Leg.Outcome.MISSING, now);
            legFlow.ended(leg.id(), Leg.Outcome.MISSING);
        });
        holder.filter(r -> r.state() == RequestState.READY || r.state() == RequestState.TO_PICK)
                .ifPresent(r -> flow.tell(r.number(), RequestFact.SUPPLY_REFUSED, Map.of()));
        holder.filter(r -> r.state() == RequestState.AWAITING_OPENING)
                .ifPresent(r -> flow.tell(r.number(), RequestFact.COPY_FREED));
        work.changed(Set.of(library));
    }

    /** Who misses a book is a library that owns it, has had it, or awaits it. What is on loan a citizen reports anywhere. */
    private boolean expected(Item item, LibraryId library) {
        return ledger.everAt(item.barcode(), library)
                || legs.ofItem(item.barcode())
                        .filter(leg -> library.equals(leg.to()))
                        .isPresent();
    }

    private void setAside(ItemBarcode item, LibraryId library, Actor by, Place place, Incidents.Kind kind) {
        Instant now = clock.instant();
        work.goalChanged(item);
        incidents.open(kind, item.value(), library, by.user(), now);
        ledger.move(item, place, library, null, by.user(), null, now);
        if (kind == Incidents.Kind.DAMAGED) {
            legFlow.damaged(item);
        } else {
            legFlow.unseen(item);
        }
    }
}
