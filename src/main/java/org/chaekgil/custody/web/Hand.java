package org.chaekgil.custody.web;

import java.time.Duration;
import java.time.Instant;
import org.chaekgil.access.Input;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.request.RefusalReason;

/**
 * What a desk has in hand between two scans: a card, a tote, a reason or nothing. It travels with the page's form, so that any
 * node can take the next scan and nothing is remembered of a citizen who has gone.
 *
 * @param since when the card was scanned last, or an item to it
 * @param why the reason to be written to the next book, which is not there or cannot be sent
 */
record Hand(CardNumber card, Instant since, ToteBarcode tote, RefusalReason why) {
    static final Hand EMPTY = new Hand(null, null, null, null);
    /** After so long the citizen has gone, and the next book scanned is a return. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static Hand read(DeskForm form, Instant now) {
        CardNumber held = Input.optional("card", form.card(), CardNumber::new);
        Long at = Input.optional("since", form.since(), Long::valueOf);
        Instant scanned = at == null ? now : Instant.ofEpochSecond(at);
        boolean gone = held != null && Duration.between(scanned, now).compareTo(PATIENCE) > 0;
        return new Hand(
                gone ? null : held,
                gone || held == null ? null : scanned,
                Input.optional("tote", form.tote(), ToteBarcode::new),
                Input.optional("why", form.why(), RefusalReason::valueOf));
    }

    static Hand of(CardNumber card, Instant now) {
        return new Hand(card, now, null, null);
    }

    static Hand of(ToteBarcode tote) {
        return new Hand(null, null, tote, null);
    }

    /** What else was in hand is still there when the one book it is for is done. */
    Hand because(RefusalReason reason) {
        return new Hand(card, since, tote, reason);
    }

    /** Another book to the same card: the citizen is still there. */
    Hand usedAt(Instant now) {
        return card == null ? this : new Hand(card, now, tote, why);
    }

    public Long sinceSeconds() {
        return since == null ? null : since.getEpochSecond();
    }
}
