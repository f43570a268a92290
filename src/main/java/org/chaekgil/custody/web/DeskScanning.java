package org.chaekgil.custody.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.Packing;
import org.chaekgil.custody.PackingBooks;
import org.chaekgil.custody.Scan;
import org.chaekgil.custody.Scanning;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RefusalReason;
import org.springframework.stereotype.Component;

/**
 * One field, no modes: a card is taken in hand and books go to it, a tote being packed here is taken in hand and books go into
 * it, a reason is taken in hand and the next book has it, anything else is a scan of its own. The label of the tote in hand once more
 * seals it; the same card once more, or DONE, puts down what is in hand. On the list of books to pack a book finds its tote by itself.
 */
@Component
class DeskScanning {
    /**
     * @param packed the tote that the book went into by itself, or null
     * @param label the tote whose label is to be printed, or null
     */
    record Outcome(Beep beep, Hand hand, Tote packed, ToteBarcode label) {
        Outcome(Beep beep, Hand hand) {
            this(beep, hand, null, null);
        }
    }

    /** @param view the list that is open */
    record At(LibraryId library, String view) {}

    private final Scanning scanning;
    private final PackingBooks packingBooks;
    private final Packing packing;
    private final LeftLines left;
    private final Whereabouts whereabouts;
    private final Items items;
    private final Patrons patrons;
    private final Beeps beeps;
    private final Attempts attempts;
    private final Clock clock;

    DeskScanning(
            Scanning scanning,
            PackingBooks packingBooks,
            Packing packing,
            LeftLines left,
            Whereabouts whereabouts,
            Items items,
            Patrons patrons,
            Beeps beeps,
            Attempts attempts,
            Clock clock) {
        this.scanning = scanning;
        this.packingBooks = packingBooks;
        this.packing = packing;
        this.left = left;
        this.whereabouts = whereabouts;
        this.items = items;
        this.patrons = patrons;
        this.beeps = beeps;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @param id of this scan: sent again it has no second effect */
    Outcome scan(String id, String barcode, At at, Hand hand, Actor by) {
        try {
            if (Control.done(barcode)) {
                return putDown(barcode, hand);
            }
            Optional<RefusalReason> reason = Control.reason(barcode);
            if (reason.isPresent()) {
                return new Outcome(
                        beeps.of(
                                "REASON", "desk.reasonSet", List.of(reason.get().name()), barcode),
                        hand.because(reason.get()));
            }
            if (barcode.equals(Control.REST)) {
                return rest(at, hand, by);
            }
            if (barcode.equals(Control.LABEL)) {
                return label(at, hand);
            }
            Optional<Tote> open = packedHere(barcode, at.library());
            if (open.isPresent()) {
                return tote(open.get(), hand, by);
            }
            if (hand.why() != null) {
                return because(barcode, at, hand, by);
            }
            Optional<Patron> citizen = citizen(barcode);
            return citizen.isPresent() ? card(citizen.get().card(), hand) : plain(id, barcode, at, hand, by);
        } catch (Refused refused) {
            return new Outcome(beeps.of(refused, barcode), hand);
        }
    }

    private Outcome plain(String id, String barcode, At at, Hand hand, Actor by) {
        boolean isTote = barcode.matches("T[0-9]{7,12}");
        Scan scan = new Scan(id, at.library(), barcode, isTote ? null : hand.card(), isTote ? null : hand.tote());
        boolean packs = at.view().equals("pack") && !isTote;
        Instruction answer = attempts.run(() -> packs ? packingBooks.pack(scan, by) : scanning.scan(scan, by));
        boolean undoable =
                !isTote && answer.kind() != Instruction.Kind.STOP && answer.kind() != Instruction.Kind.NOTHING;
        return new Outcome(
                beeps.of(answer, barcode, undoable ? id : null),
                isTote ? Hand.EMPTY : hand.usedAt(clock.instant()),
                packs && hand.tote() == null && answer.text().equals("scan.toteIn") ? toteOf(barcode) : null,
                null);
    }

    private Tote toteOf(String barcode) {
        return whereabouts
                .of(new ItemBarcode(barcode))
                .map(Whereabouts.Sight::tote)
                .flatMap(whereabouts::tote)
                .orElse(null);
    }

    private Outcome because(String barcode, At at, Hand hand, Actor by) {
        boolean noted = left.one(barcode, at.library(), hand.why(), by);
        return noted
                ? new Outcome(beeps.of("NOTED", "desk.reasonNoted", List.of(), barcode), hand.because(null))
                : new Outcome(beeps.of("STOP", "desk.notALine", List.of(), barcode), hand);
    }

    private Outcome rest(At at, Hand hand, Actor by) {
        if (hand.why() == null) {
            return new Outcome(beeps.of("STOP", "desk.reasonFirst", List.of(), Control.REST), hand);
        }
        int lines = left.rest(at.view(), at.library(), hand.why(), by);
        return new Outcome(
                beeps.of("NOTED", "desk.restNoted", List.of(String.valueOf(lines)), Control.REST), hand.because(null));
    }

    private Outcome label(At at, Hand hand) {
        Optional<ToteBarcode> tote = Optional.ofNullable(hand.tote())
                .or(() -> whereabouts.packing(at.library()).stream()
                        .map(Tote::barcode)
                        .max(Comparator.comparing(ToteBarcode::value)));
        return tote.map(t -> new Outcome(
                        beeps.of("NOTHING", "desk.printing", List.of(t.value()), Control.LABEL), hand, null, t))
                .orElseGet(() -> new Outcome(beeps.of("STOP", "desk.noOpenTote", List.of(), Control.LABEL), hand));
    }

    private Outcome putDown(String barcode, Hand hand) {
        String text = hand.why() != null ? "desk.reasonDown" : hand.tote() == null ? "desk.cardDone" : "desk.toteDown";
        return new Outcome(
                beeps.of("NOTHING", text, List.of(), barcode), hand.why() != null ? hand.because(null) : Hand.EMPTY);
    }

    private Outcome tote(Tote tote, Hand hand, Actor by) {
        String barcode = tote.barcode().value();
        List<String> to = List.of(tote.to().value());
        if (!tote.barcode().equals(hand.tote())) {
            return new Outcome(beeps.of("TOTE_IN_HAND", "desk.toteSet", to, barcode), Hand.of(tote.barcode()));
        }
        if (tote.items().isEmpty()) {
            return putDown(barcode, hand);
        }
        attempts.run(() -> packing.seal(tote.barcode(), by));
        return new Outcome(beeps.of("SEALED", "desk.sealedTo", to, barcode), Hand.EMPTY);
    }

    private Outcome card(CardNumber card, Hand hand) {
        if (card.equals(hand.card())) {
            return putDown(card.value(), hand);
        }
        return new Outcome(beeps.of("CARD", "desk.cardSet", List.of(), card.value()), Hand.of(card, clock.instant()));
    }

    private Optional<Tote> packedHere(String barcode, LibraryId library) {
        if (!barcode.matches("T[0-9]{7,12}")) {
            return Optional.empty();
        }
        return whereabouts
                .tote(new ToteBarcode(barcode))
                .filter(tote -> !tote.sealed() && library.equals(tote.at()) && !library.equals(tote.to()));
    }

    /** Numbers of cards and books look alike; what is in the catalogue is a book. */
    private Optional<Patron> citizen(String barcode) {
        if (!barcode.matches("[A-Z0-9]{4,20}")
                || items.find(new ItemBarcode(barcode)).isPresent()) {
            return Optional.empty();
        }
        return patrons.byCard(new CardNumber(barcode));
    }
}
