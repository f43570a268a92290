package org.chaekgil.custody.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.Scan;
import org.chaekgil.custody.Scanning;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Component;

/**
 * One field, no modes: a card is taken in hand and books go to it, a tote being packed here is taken in hand and books go into
 * it, anything else is a scan of its own. The same label once more, or DONE, puts down what is in hand.
 */
@Component
class DeskScanning {
    record Outcome(Beep beep, Hand hand) {}

    /** May be printed as a barcode and hung at the desk. */
    private static final Set<String> DONE = Set.of("DONE", "끝");

    private final Scanning scanning;
    private final Whereabouts whereabouts;
    private final Items items;
    private final Patrons patrons;
    private final Beeps beeps;
    private final Attempts attempts;
    private final Clock clock;

    DeskScanning(
            Scanning scanning,
            Whereabouts whereabouts,
            Items items,
            Patrons patrons,
            Beeps beeps,
            Attempts attempts,
            Clock clock) {
        this.scanning = scanning;
        this.whereabouts = whereabouts;
        this.items = items;
        this.patrons = patrons;
        this.beeps = beeps;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @param id of this scan: sent again it has no second effect */
    Outcome scan(String id, String barcode, LibraryId library, Hand hand, Actor by) {
        if (DONE.contains(barcode)) {
            return putDown(barcode, hand);
        }
        Optional<Tote> packing = packedHere(barcode, library);
        if (packing.isPresent()) {
            return tote(packing.get(), hand);
        }
        Optional<Patron> citizen = citizen(barcode);
        if (citizen.isPresent()) {
            return card(citizen.get().card(), hand);
        }
        boolean isTote = barcode.matches("T[0-9]{7,12}");
        Scan scan = new Scan(id, library, barcode, isTote ? null : hand.card(), isTote ? null : hand.tote());
        try {
            Instruction answer = attempts.run(() -> scanning.scan(scan, by));
            boolean undoable =
                    !isTote && answer.kind() != Instruction.Kind.STOP && answer.kind() != Instruction.Kind.NOTHING;
            return new Outcome(
                    beeps.of(answer, barcode, undoable ? id : null),
                    isTote ? Hand.EMPTY : hand.usedAt(clock.instant()));
        } catch (Refused refused) {
            return new Outcome(beeps.of(refused, barcode), hand);
        }
    }

    private Outcome putDown(String barcode, Hand hand) {
        String text = hand.tote() == null ? "desk.cardDone" : "desk.toteDown";
        return new Outcome(beeps.of("NOTHING", text, List.of(), barcode), Hand.EMPTY);
    }

    private Outcome tote(Tote tote, Hand hand) {
        String barcode = tote.barcode().value();
        if (tote.barcode().equals(hand.tote())) {
            return putDown(barcode, hand);
        }
        return new Outcome(
                beeps.of("TOTE_IN_HAND", "desk.toteSet", List.of(tote.to().value()), barcode), Hand.of(tote.barcode()));
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
