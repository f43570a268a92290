package org.chaekgil.custody;

import static org.chaekgil.custody.ScanBook.Effect.Kind.ALLOCATION_ENDED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.ALLOCATION_MADE;
import static org.chaekgil.custody.ScanBook.Effect.Kind.ATTEMPT_ANSWERED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.CUSTODY;
import static org.chaekgil.custody.ScanBook.Effect.Kind.INCIDENT_CLOSED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.LEG_CLOSED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.LEG_OPENED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.LEG_REDIRECTED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.LEG_RELEASED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.PATRON_SUSPENDED;
import static org.chaekgil.custody.ScanBook.Effect.Kind.REQUEST_LEFT;
import static org.chaekgil.custody.ScanBook.Effect.Kind.REQUEST_MOVED;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestFact;
import org.chaekgil.request.RequestFlow;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.SupplyAttempt;
import org.springframework.stereotype.Service;

/** The single changes a scan is made of; each is noted in the act, so that it can be taken back. */
@Service
class Steps {
    private final Ledger ledger;
    private final Legs legs;
    private final LegFlow legFlow;
    private final RequestBook book;
    private final LoanRequests requests;
    private final RequestFlow flow;
    private final Incidents incidents;
    private final Patrons patrons;

    Steps(
            Ledger ledger,
            Legs legs,
            LegFlow legFlow,
            RequestBook book,
            LoanRequests requests,
            RequestFlow flow,
            Incidents incidents,
            Patrons patrons) {
        this.ledger = ledger;
        this.legs = legs;
        this.legFlow = legFlow;
        this.book = book;
        this.requests = requests;
        this.flow = flow;
        this.incidents = incidents;
        this.patrons = patrons;
    }

    void move(Act act, ItemBarcode item, Place place, LibraryId library, ToteBarcode tote) {
        Optional<Ledger.Entry> was = ledger.now(item);
        was.map(Ledger.Entry::library).ifPresent(act::touched);
        act.touched(library);
        Long before = was.map(Ledger.Entry::id).orElse(null);
        ledger.move(item, place, library, tote, act.by().user(), act.scan(), act.now());
        act.did(CUSTODY, item, before);
    }

    Optional<Leg> leg(ItemBarcode item) {
        return legs.ofItem(item);
    }

    /** Opens the item's leg; a leg without a process of a request is watched by its own. */
    long openLeg(Act act, ItemBarcode item, LibraryId to, String request, boolean alone) {
        long leg = legs.open(item, act.at(), to, request, act.now());
        act.did(LEG_OPENED, leg, null);
        if (alone) {
            legFlow.opened(leg);
        }
        return leg;
    }

    /** Ends the item's leg, if there is one, and with it the step of the request that it travelled for. */
    void closeLeg(Act act, ItemBarcode item, Leg.Outcome outcome) {
        legs.ofItem(item).ifPresent(leg -> {
            legs.close(leg.id(), outcome, act.now());
            act.did(LEG_CLOSED, leg.id(), null);
            if (leg.request() != null) {
                noteState(act, new RequestNumber(leg.request()));
            }
            legFlow.ended(leg.id(), outcome);
        });
    }

    /** The same leg goes on from here to another place. */
    void redirect(Act act, Leg leg, LibraryId to) {
        legs.redirect(leg.id(), act.at(), to, leg.request());
        act.did(LEG_REDIRECTED, leg.id(), leg.from() + ">" + leg.to());
    }

    void allocate(Act act, Item item, LoanRequest request) {
        book.answer(request.number(), SupplyAttempt.Answer.WITHDRAWN, null, act.now())
                .ifPresent(id -> act.did(ATTEMPT_ANSWERED, id, null));
        Optional<RequestBook.Allocation> other = book.release(request.number(), "OTHER_COPY", act.now());
        other.ifPresent(a -> act.did(
                ALLOCATION_ENDED,
                a.id(),
                ledger.now(a.item()).map(Ledger.Entry::id).orElse(null)));
        long id = book.allocate(item.barcode(), request.number(), act.at(), act.now());
        act.did(ALLOCATION_MADE, id, null);
        other.filter(a -> !a.item().equals(item.barcode())).ifPresent(a -> {
            act.touched(ledger.now(a.item()).map(Ledger.Entry::library).orElse(null));
            act.freed().add(a.item());
        });
    }

    /** The request is served by this copy; another that still travels for it goes on by itself until its next scan. */
    void letTravelAlone(Act act, ItemBarcode served, RequestNumber request) {
        legs.ofRequest(request.value())
                .filter(leg -> !leg.item().equals(served))
                .ifPresent(leg -> {
                    legs.redirect(leg.id(), leg.from(), leg.to(), null);
                    act.did(LEG_RELEASED, leg.id(), request);
                    legFlow.opened(leg.id());
                });
    }

    /** What a search or an incident waited for: the book is here. */
    void found(Act act, ItemBarcode item) {
        if (incidents.close(item, act.now())) {
            act.did(INCIDENT_CLOSED, item, null);
            legFlow.found(item);
        }
    }

    /** Where the requests stand when all is done; if anything happens to them later, the scan cannot be taken back any more. */
    void noteEnd(Act act, ItemBarcode item) {
        Set<String> concerned = new TreeSet<>();
        act.effects().stream()
                .filter(e -> e.kind() == REQUEST_MOVED)
                .map(ScanBook.Effect::subject)
                .forEach(concerned::add);
        book.holding(item).map(r -> r.number().value()).ifPresent(concerned::add);
        concerned.forEach(r -> act.did(REQUEST_LEFT, r, book.lastEvent(new RequestNumber(r))));
    }

    void suspend(Act act, Patron patron, LocalDate until) {
        act.did(PATRON_SUSPENDED, patrons.suspend(patron.id(), until), null);
    }

    void endAllocation(Act act, RequestNumber request, String why) {
        book.release(request, why, act.now()).ifPresent(a -> act.did(ALLOCATION_ENDED, a.id(), null));
    }

    void supplied(Act act, RequestNumber request) {
        book.answer(request, SupplyAttempt.Answer.SUPPLIED, null, act.now())
                .ifPresent(id -> act.did(ATTEMPT_ANSWERED, id, null));
    }

    void tell(Act act, RequestNumber request, RequestFact fact, Map<String, Object> routing) {
        noteState(act, request);
        flow.tell(request, fact, routing);
    }

    void remark(Act act, RequestNumber request, String remark) {
        book.remark(request, act.at(), remark, act.now());
    }

    private void noteState(Act act, RequestNumber request) {
        act.did(REQUEST_MOVED, request, requests.find(request).orElseThrow().state());
    }
}
