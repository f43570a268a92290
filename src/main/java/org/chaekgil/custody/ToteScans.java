package org.chaekgil.custody;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.access.Code;
import org.chaekgil.catalogue.Item;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestFact;
import org.chaekgil.request.RequestState;
import org.springframework.stereotype.Service;

/** Scans that concern totes: a book goes into one, or a tote arrives. */
@Service
class ToteScans {
    private final Totes totes;
    private final Ledger ledger;
    private final Settling settling;
    private final Steps steps;
    private final RequestBook book;

    ToteScans(Totes totes, Ledger ledger, Settling settling, Steps steps, RequestBook book) {
        this.totes = totes;
        this.ledger = ledger;
        this.settling = settling;
        this.steps = steps;
        this.book = book;
    }

    /** The book goes into the tote, if that is where it should go. A book not yet picked is picked by the same scan. */
    Instruction into(Act act, Item item, Ledger.Entry now, ToteBarcode barcode) {
        Optional<Tote> found = totes.lock(barcode);
        if (found.isEmpty()
                || found.get().sealed()
                || !act.at().equals(found.get().at())) {
            return Answers.stop(act.at(), Code.WRONG_STATE);
        }
        if (now != null && now.place() == Place.WITH_CITIZEN) {
            // a book on loan is returned first, in a scan of its own, so that the citizen's duty ends visibly
            return Answers.stop(act.at(), Code.WRONG_STATE);
        }
        Tote tote = found.get();
        if (now != null && now.place() == Place.IN_TOTE && barcode.equals(now.tote())) {
            return Answers.nothing("scan.toteIn", tote.to(), null);
        }
        LibraryId goal = settling.goal(act, item);
        if (!goal.equals(act.at()) && !goal.equals(tote.to())) {
            return Answers.of(Instruction.Kind.STOP, goal, null, null, Code.WRONG_STATE, "scan.stop.otherTote");
        }
        Instruction answer = settling.settle(act, item, now);
        if (answer.kind() != Instruction.Kind.TOTE) {
            return answer;
        }
        steps.move(act, item.barcode(), Place.IN_TOTE, act.at(), barcode);
        book.holding(item.barcode())
                .filter(r -> r.state() == RequestState.PICKED)
                .map(LoanRequest::number)
                .ifPresent(r -> steps.tell(act, r, RequestFact.ITEM_SHIPPED, Map.of()));
        return Answers.of(Instruction.Kind.TOTE, tote.to(), answer.request(), null, null, "scan.toteIn");
    }

    /** A tote on the desk: opened where it is bound for, sent on from anywhere else. */
    Instruction scanned(Act act, ToteBarcode barcode) {
        Optional<Tote> found = totes.lock(barcode);
        if (found.isEmpty()) {
            return Answers.stop(act.at(), Code.ITEM_UNKNOWN);
        }
        Tote tote = found.get();
        act.touched(act.at());
        act.touched(tote.at());
        String by = act.by().user();
        if (tote.to().equals(act.at())) {
            if (tote.opened()) {
                return Answers.nothing("scan.toteReceived", act.at(), null);
            }
            if (!tote.sealed()) {
                totes.seal(barcode, act.now());
            }
            totes.place(barcode, Place.AT_LIBRARY, act.at(), by, act.now());
            totes.opened(barcode, act.now());
            int books = ledger.unpack(barcode, act.at(), by, act.scan(), act.now());
            return new Instruction(
                    Instruction.Kind.TOTE,
                    act.at(),
                    null,
                    null,
                    null,
                    "scan.toteReceived",
                    List.of(act.at().value(), String.valueOf(books)));
        }
        if (!act.at().equals(tote.at())) {
            totes.place(barcode, Place.AT_LIBRARY, act.at(), by, act.now());
        }
        return Answers.of(
                Instruction.Kind.TOTE,
                tote.to(),
                null,
                null,
                null,
                tote.sealed() ? "scan.toteForward" : "scan.totePacking");
    }
}
