package org.chaekgil.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book shall be collected elsewhere; changes where it goes, never where it is. */
@Service
public class ChangingPickupLibrary {
    private final RequestBook book;
    private final LoanRequests requests;
    private final Concerned concerned;
    private final Items items;
    private final Deliverability deliverability;
    private final Libraries libraries;
    private final ExpectedArrival arrivals;
    private final KeepingPromises promises;
    private final RequestFlow flow;
    private final LibraryWork work;
    private final Clock clock;

    ChangingPickupLibrary(
            RequestBook book,
            LoanRequests requests,
            Concerned concerned,
            Items items,
            Deliverability deliverability,
            Libraries libraries,
            ExpectedArrival arrivals,
            KeepingPromises promises,
            RequestFlow flow,
            LibraryWork work,
            Clock clock) {
        this.book = book;
        this.requests = requests;
        this.concerned = concerned;
        this.items = items;
        this.deliverability = deliverability;
        this.libraries = libraries;
        this.arrivals = arrivals;
        this.promises = promises;
        this.flow = flow;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A book that lies READY on a hold shelf goes onto that library's pick list, to be taken off and sent on.
     *
     * @throws Refused NOT_YOURS, WRONG_STATE, LIBRARY_UNKNOWN, NOT_FOR_DELIVERY, BAD_INPUT for no such request
     */
    @Transactional
    public LoanRequest change(RequestNumber number, LibraryId pickup, Actor by) {
        LoanRequest request = book.lock(number).orElseThrow(() -> new Refused(Code.BAD_INPUT, number.value()));
        concerned.must(request, by);
        libraries.find(pickup).orElseThrow(() -> new Refused(Code.LIBRARY_UNKNOWN, pickup.value()));
        if (!request.state().beforeLoan()) {
            throw new Refused(Code.WRONG_STATE, request.state());
        }
        if (pickup.equals(request.pickup())) {
            return request;
        }
        mustBeHad(request, pickup);
        Instant now = clock.instant();
        book.pickup(number, pickup);
        book.remark(number, pickup, "remark.pickupChanged", now);
        if (request.supplying() != null) {
            promises.promise(
                    request, arrivals.from(request.supplying(), pickup, now), PromiseBook.Cause.PICKUP_CHANGED);
        }
        if (request.state() == RequestState.READY) {
            book.ask(number, request.pickup(), request.item(), "pickupChanged=true", now, null);
            flow.tell(number, RequestFact.PICKUP_LIBRARY_CHANGED);
        }
        work.changed(Set.of(request.pickup(), pickup));
        if (request.item() != null) {
            work.goalChanged(request.item());
        }
        if (request.state() == RequestState.QUEUED || request.state() == RequestState.EXHAUSTED) {
            // a copy that must not leave that library can be had there
            flow.tell(number, RequestFact.COPY_FREED);
        }
        return requests.find(number).orElseThrow();
    }

    /** A copy on its shelf must be free to leave it; one under way goes on; who waits must have something to wait for. */
    private void mustBeHad(LoanRequest request, LibraryId pickup) {
        boolean onShelf = request.state() == RequestState.TO_PICK || request.state() == RequestState.AWAITING_OPENING;
        ItemBarcode copy = request.item() == null ? request.wanted() : request.item();
        boolean can = items.wanted(request.title(), copy).stream()
                .anyMatch(i -> onShelf ? deliverability.today(i, pickup) : deliverability.ever(i, pickup));
        if (!can) {
            throw new Refused(Code.NOT_FOR_DELIVERY, request.number().value());
        }
    }
}
