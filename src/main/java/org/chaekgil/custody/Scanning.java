package org.chaekgil.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.circulation.Loan;
import org.chaekgil.circulation.Loans;
import org.chaekgil.network.Libraries;
import org.chaekgil.request.LibraryWork;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.Supplying;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one use case for every physical act: one scan in, one instruction out. */
@Service
public class Scanning {
    private static final int LONGEST = 64;

    private final ScanBook scans;
    private final Libraries libraries;
    private final Items items;
    private final Ledger ledger;
    private final RequestBook book;
    private final Loans loans;
    private final Settling settling;
    private final Returning returning;
    private final HandingOver handingOver;
    private final ToteScans toteScans;
    private final Incidents incidents;
    private final Steps steps;
    private final Supplying supplying;
    private final LibraryWork work;
    private final Clock clock;

    Scanning(
            ScanBook scans,
            Libraries libraries,
            Items items,
            Ledger ledger,
            RequestBook book,
            Loans loans,
            Settling settling,
            Returning returning,
            HandingOver handingOver,
            ToteScans toteScans,
            Incidents incidents,
            Steps steps,
            Supplying supplying,
            LibraryWork work,
            Clock clock) {
        this.scans = scans;
        this.libraries = libraries;
        this.items = items;
        this.ledger = ledger;
        this.book = book;
        this.loans = loans;
        this.settling = settling;
        this.returning = returning;
        this.handingOver = handingOver;
        this.toteScans = toteScans;
        this.incidents = incidents;
        this.steps = steps;
        this.supplying = supplying;
        this.work = work;
        this.clock = clock;
    }

    /**
     * The ledger, the request and its process, the loan and the scan's own answer change together or not at all. The same scan id
     * again returns the first answer. A STOP changes nothing.
     *
     * @throws Refused NOT_YOURS when {@code by} does not work at the scan's library, LIBRARY_UNKNOWN, BAD_INPUT for an empty or
     *     overlong barcode or an id used for another scan
     */
    @Transactional
    public Instruction scan(Scan scan, Actor by) {
        return scan(scan, UnaryOperator.identity(), by);
    }

    /**
     * The same for a scan that is to be understood as another: the one sent is kept, so that it is known when it comes again.
     *
     * @param meant asked once, when the scan is known to be new
     */
    Instruction scan(Scan sent, UnaryOperator<Scan> meant, Actor by) {
        check(sent, by);
        Instant now = clock.instant();
        if (!scans.claim(sent, by.user(), now)) {
            return firstAnswer(sent);
        }
        Scan scan = meant.apply(sent);
        Act act = new Act(scan.id(), by, scan.library(), now);
        Instruction answer = scan.barcode().matches("T[0-9]{7,12}")
                ? toteScans.scanned(act, new ToteBarcode(scan.barcode()))
                : item(act, scan);
        scans.answer(scan.id(), answer, act.effects());
        work.changed(act.libraries());
        return answer;
    }

    private Instruction item(Act act, Scan scan) {
        Optional<Item> known = barcode(scan.barcode()).flatMap(items::find);
        if (known.isEmpty()) {
            incidents.open(
                    Incidents.Kind.UNKNOWN_BARCODE,
                    scan.barcode(),
                    scan.library(),
                    act.by().user(),
                    act.now());
            return Answers.stop(scan.library(), Code.ITEM_UNKNOWN);
        }
        Item item = known.get();
        book.lock(item.title());
        Ledger.Entry now = ledger.now(item.barcode()).orElse(null);
        Instruction answer =
                scan.tote() == null ? onDesk(act, scan, item, now) : toteScans.into(act, item, now, scan.tote());
        if (answer.kind() != Instruction.Kind.STOP && wasAway(now)) {
            steps.found(act, item.barcode());
        }
        // only now that the scan's own request stands where it should
        act.freed().forEach(freed -> supplying.offer(freed, item.title(), null));
        if (!act.effects().isEmpty()) {
            steps.noteEnd(act, item.barcode());
        }
        return answer;
    }

    private Instruction onDesk(Act act, Scan scan, Item item, Ledger.Entry now) {
        if (scan.card() != null) {
            return handingOver.handOver(act, item, now, scan.card());
        }
        Optional<Loan> loan = loans.open(item.barcode());
        return loan.isPresent() ? returning.takeBack(act, item, now, loan.get()) : settling.settle(act, item, now);
    }

    /** Only what was missing, damaged or on its way can have an incident to close: the common scan does not ask. */
    private static boolean wasAway(Ledger.Entry now) {
        return now != null && now.place() != Place.ON_SHELF && now.place() != Place.HOLD_SHELF;
    }

    private void check(Scan scan, Actor by) {
        if (scan.id() == null || scan.id().isBlank() || scan.id().length() > LONGEST) {
            throw new Refused(Code.BAD_INPUT, "id");
        }
        if (scan.barcode() == null || scan.barcode().isBlank() || scan.barcode().length() > LONGEST) {
            throw new Refused(Code.BAD_INPUT, "barcode");
        }
        libraries
                .find(scan.library())
                .orElseThrow(
                        () -> new Refused(Code.LIBRARY_UNKNOWN, scan.library().value()));
        by.mustWorkAt(scan.library());
    }

    private Instruction firstAnswer(Scan scan) {
        ScanBook.Record first = scans.find(scan.id()).orElseThrow();
        if (!scan.repeats(first.sent())) {
            throw new Refused(Code.BAD_INPUT, "id");
        }
        return first.answer();
    }

    private static Optional<ItemBarcode> barcode(String text) {
        try {
            return Optional.of(new ItemBarcode(text));
        } catch (IllegalArgumentException notABarcode) {
            return Optional.empty();
        }
    }
}
