package org.chaekgil.custody;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.circulation.Loans;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LibraryWork;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestFlow;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the last scan of an item back by a correcting entry; nothing is erased. */
@Service
public class UndoingScan {
    private static final Set<RequestState> CARRIED =
            Set.of(RequestState.PICKED, RequestState.IN_TRANSIT, RequestState.GOING_HOME);

    private final ScanBook scans;
    private final Items items;
    private final Ledger ledger;
    private final Legs legs;
    private final LegFlow legFlow;
    private final Loans loans;
    private final RequestBook book;
    private final RequestFlow flow;
    private final LibraryWork work;
    private final Policy policy;
    private final Clock clock;

    UndoingScan(
            ScanBook scans,
            Items items,
            Ledger ledger,
            Legs legs,
            LegFlow legFlow,
            Loans loans,
            RequestBook book,
            RequestFlow flow,
            LibraryWork work,
            Policy policy,
            Clock clock) {
        this.scans = scans;
        this.items = items;
        this.ledger = ledger;
        this.legs = legs;
        this.legFlow = legFlow;
        this.loans = loans;
        this.book = book;
        this.flow = flow;
        this.work = work;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Undoing again changes nothing.
     *
     * @throws Refused UNDO_TOO_LATE after ten minutes, after a later scan of the item, and for a tote's arrival; NOT_YOURS for
     *     another person; BAD_INPUT for no such scan
     */
    @Transactional
    public Instruction undo(String scanId, Actor by) {
        ScanBook.Record scan = scans.find(scanId).orElseThrow(() -> new Refused(Code.BAD_INPUT, "id"));
        if (!scan.by().equals(by.user())) {
            throw new Refused(Code.NOT_YOURS);
        }
        LibraryId library = new LibraryId(scan.library());
        Instruction answer = Answers.nothing("scan.undone", library, null);
        if (scan.barcode().matches("T[0-9]{7,12}")) {
            throw new Refused(Code.UNDO_TOO_LATE);
        }
        ItemBarcode barcode;
        try {
            barcode = new ItemBarcode(scan.barcode());
        } catch (IllegalArgumentException unknown) {
            return answer;
        }
        items.find(barcode).map(Item::title).ifPresent(book::lock);
        scan = scans.find(scanId).orElseThrow();
        if (scan.undone()) {
            return answer;
        }
        Instant now = clock.instant();
        boolean later = !scans.latest(scan.barcode()).filter(scanId::equals).isPresent();
        if (later || scan.at().plus(Duration.ofMinutes(policy.undoMinutes())).isBefore(now)) {
            throw new Refused(Code.UNDO_TOO_LATE);
        }
        takeBack(scanId, scans.effects(scanId), by, now);
        scans.undone(scanId, now);
        work.changed(Set.of(library));
        return answer;
    }

    private void takeBack(String scanId, List<ScanBook.Effect> effects, Actor by, Instant now) {
        Map<String, RequestState> before = new HashMap<>();
        Map<String, Long> carrying = new HashMap<>();
        List<Long> undone = new ArrayList<>();
        Collections.reverse(effects);
        for (ScanBook.Effect effect : effects) {
            long id = effect.subject().matches("[0-9]+") ? Long.parseLong(effect.subject()) : 0;
            switch (effect.kind()) {
                case CUSTODY -> restore(effect, by, now);
                case LOAN_OPENED -> loans.undoLend(id);
                case LOAN_CLOSED -> loans.undoReturn(id);
                case LOAN_RENEWED -> loans.undoRenewal(id, LocalDate.parse(effect.before()));
                case ALLOCATION_MADE -> book.undoAllocation(id, now);
                case ALLOCATION_ENDED -> book.reopenAllocation(id);
                case ATTEMPT_ANSWERED -> book.reopenAttempt(id);
                case LEG_OPENED -> {
                    legs.close(id, Leg.Outcome.UNDONE, now);
                    undone.add(id);
                }
                case LEG_CLOSED -> {
                    legs.reopen(id);
                    Leg leg = legs.find(id).orElseThrow();
                    carrying.put(leg.request() == null ? "" : leg.request(), id);
                }
                case LEG_REDIRECTED -> {
                    String[] ends = effect.before().split(">");
                    Leg leg = legs.find(id).orElseThrow();
                    legs.redirect(id, new LibraryId(ends[0]), new LibraryId(ends[1]), leg.request());
                }
                case REQUEST_MOVED -> before.put(effect.subject(), RequestState.valueOf(effect.before()));
            }
        }
        // the earliest note of a request is what it was before the scan; only then its process is put back, once
        before.forEach((number, state) -> flow.putBack(
                new RequestNumber(number), state, CARRIED.contains(state) ? carrying.remove(number) : null));
        undone.forEach(leg -> legFlow.ended(leg, Leg.Outcome.UNDONE));
        carrying.values().forEach(legFlow::opened);
    }

    private void restore(ScanBook.Effect effect, Actor by, Instant now) {
        if (effect.before() != null) {
            Ledger.Entry was = ledger.find(Long.parseLong(effect.before()));
            ledger.move(was.item(), was.place(), was.library(), was.tote(), by.user(), null, now);
        }
    }
}
