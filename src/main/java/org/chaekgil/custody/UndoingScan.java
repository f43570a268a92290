package org.chaekgil.custody;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.circulation.Loans;
import org.chaekgil.membership.Patrons;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LibraryWork;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestFlow;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.Supplying;
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
    private final Totes totes;
    private final Incidents incidents;
    private final Patrons patrons;
    private final LoanRequests requests;
    private final RequestBook book;
    private final RequestFlow flow;
    private final Supplying supplying;
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
            Totes totes,
            Incidents incidents,
            Patrons patrons,
            LoanRequests requests,
            RequestBook book,
            RequestFlow flow,
            Supplying supplying,
            LibraryWork work,
            Policy policy,
            Clock clock) {
        this.scans = scans;
        this.items = items;
        this.ledger = ledger;
        this.legs = legs;
        this.legFlow = legFlow;
        this.loans = loans;
        this.totes = totes;
        this.incidents = incidents;
        this.patrons = patrons;
        this.requests = requests;
        this.book = book;
        this.flow = flow;
        this.supplying = supplying;
        this.work = work;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Undoing again changes nothing.
     *
     * @throws Refused UNDO_TOO_LATE after ten minutes, after a later scan of the item, when its request or its tote has gone on
     *     since, and for a tote's arrival; NOT_YOURS for another person; BAD_INPUT for no such scan
     */
    @Transactional
    public Instruction undo(String scanId, Actor by) {
        ScanBook.Record scan = scans.find(scanId).orElseThrow(() -> new Refused(Code.BAD_INPUT, "id"));
        if (!scan.by().equals(by.user())) {
            throw new Refused(Code.NOT_YOURS);
        }
        LibraryId library = scan.sent().library();
        Instruction answer = Answers.nothing("scan.undone", library, null);
        if (scan.sent().barcode().matches("T[0-9]{7,12}")) {
            throw new Refused(Code.UNDO_TOO_LATE);
        }
        ItemBarcode barcode;
        try {
            barcode = new ItemBarcode(scan.sent().barcode());
        } catch (IllegalArgumentException unknown) {
            return answer;
        }
        TitleId title = items.find(barcode).map(Item::title).orElse(null);
        if (title == null) {
            return answer;
        }
        book.lock(title);
        scan = scans.find(scanId).orElseThrow();
        if (scan.undone()) {
            return answer;
        }
        Instant now = clock.instant();
        boolean later =
                !scans.latest(scan.sent().barcode()).filter(scanId::equals).isPresent();
        if (later || scan.at().plus(Duration.ofMinutes(policy.undoMinutes())).isBefore(now)) {
            throw new Refused(Code.UNDO_TOO_LATE);
        }
        List<ScanBook.Effect> effects = scans.effects(scanId);
        if (overtaken(scanId, barcode, effects)) {
            throw new Refused(Code.UNDO_TOO_LATE);
        }
        work.goalChanged(barcode);
        takeBack(scan, barcode, effects, by, now);
        scans.undone(scanId, now);
        // it may lie on its shelf again, and somebody may have begun to wait
        supplying.offer(barcode, title, null);
        work.changed(Set.of(library));
        work.goalChanged(barcode);
        return answer;
    }

    /** Whether life has gone on from what the scan did: then taking it back would contradict what others have been told. */
    private boolean overtaken(String scanId, ItemBarcode barcode, List<ScanBook.Effect> effects) {
        Set<String> left = new HashSet<>();
        boolean moved = false;
        for (ScanBook.Effect effect : effects) {
            switch (effect.kind()) {
                case CUSTODY -> moved = true;
                case REQUEST_LEFT -> {
                    left.add(effect.subject());
                    if (book.lastEvent(new RequestNumber(effect.subject())) != Long.parseLong(effect.before())) {
                        return true;
                    }
                }
                case ALLOCATION_ENDED -> {
                    RequestBook.Allocation ended = book.allocation(Long.parseLong(effect.subject()));
                    if (!ended.item().equals(barcode) && !stillThere(ended.item(), effect.before())) {
                        return true;
                    }
                }
                default -> {
                    // says nothing about later
                }
            }
        }
        return moved && (!lastMove(barcode, scanId) || sealedIn(barcode))
                || book.holding(barcode)
                        .filter(r -> !left.contains(r.number().value()))
                        .isPresent()
                || effects.stream().anyMatch(this::askedAgain);
    }

    private boolean lastMove(ItemBarcode item, String scanId) {
        return ledger.now(item).filter(e -> scanId.equals(e.scan())).isPresent();
    }

    private boolean sealedIn(ItemBarcode item) {
        return ledger.now(item)
                .map(Ledger.Entry::tote)
                .flatMap(totes::lock)
                .filter(Tote::sealed)
                .isPresent();
    }

    /** The copy that the request had before lies where it lay and is promised to nobody. */
    private boolean stillThere(ItemBarcode item, String entry) {
        return book.holding(item).isEmpty()
                && ledger.now(item)
                        .filter(e -> String.valueOf(e.id()).equals(entry))
                        .isPresent();
    }

    /** The return that is to be taken back made room for a new request of the same person for the same title. */
    private boolean askedAgain(ScanBook.Effect effect) {
        if (effect.kind() != ScanBook.Effect.Kind.REQUEST_MOVED) {
            return false;
        }
        LoanRequest request = requests.find(new RequestNumber(effect.subject())).orElseThrow();
        return RequestState.valueOf(effect.before()).open()
                && book.open(request.patron(), request.title())
                        .filter(other -> !other.number().equals(request.number()))
                        .isPresent();
    }

    private void takeBack(
            ScanBook.Record scan, ItemBarcode item, List<ScanBook.Effect> effects, Actor by, Instant now) {
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
                    // one that the same scan also closed is not to go on
                    carrying.values().remove(id);
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
                case LEG_RELEASED -> {
                    Leg leg = legs.find(id).orElseThrow();
                    legs.redirect(id, leg.from(), leg.to(), effect.before());
                    legFlow.ended(id, Leg.Outcome.UNDONE);
                    carrying.put(effect.before(), id);
                }
                case INCIDENT_CLOSED -> {
                    if (incidents.reopen(item, scan.at()).contains(Incidents.Kind.MISSING)) {
                        legFlow.unseen(item);
                    }
                }
                case PATRON_SUSPENDED -> patrons.lift(id);
                case REQUEST_LEFT -> {
                    // was looked at before
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
            Optional<Tote> unpacked =
                    Optional.ofNullable(was.tote()).flatMap(totes::lock).filter(Tote::opened);
            if (unpacked.isPresent()) {
                // the tote has been unpacked meanwhile: the book lies where all its others lie
                ledger.move(was.item(), Place.AT_LIBRARY, unpacked.get().to(), null, by.user(), null, now);
                work.changed(Set.of(unpacked.get().to()));
            } else {
                ledger.move(was.item(), was.place(), was.library(), was.tote(), by.user(), null, now);
            }
        }
    }
}
