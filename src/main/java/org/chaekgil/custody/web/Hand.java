package org.chaekgil.custody.web;

import java.time.Duration;
import java.time.Instant;
import org.chaekgil.access.Input;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.membership.CardNumber;

/**
 * What a desk has in hand between two scans: a card, a tote or nothing. It travels with the page's form, so that any node can
 * take the next scan and nothing is remembered of a citizen who has gone.
 *
 * @param since when the card was scanned last, or an item to it
 */
record Hand(CardNumber card, Instant since, ToteBarcode tote) {
    static final Hand EMPTY = new Hand(null, null, null);
    /** After so long the citizen has gone, and the next book scanned is a return. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static Hand read(String card, String since, String tote, Instant now) {
        CardNumber held = Input.optional("card", card, CardNumber::new);
        Long at = Input.optional("since", since, Long::valueOf);
        Instant scanned = at == null ? now : Instant.ofEpochSecond(at);
        boolean gone = held != null && Duration.between(scanned, now).compareTo(PATIENCE) > 0;
        return new Hand(
                gone ? null : held,
                gone || held == null ? null : scanned,
                Input.optional("tote", tote, ToteBarcode::new));
    }

    static Hand of(CardNumber card, Instant now) {
        return new Hand(card, now, null);
    }

    static Hand of(ToteBarcode tote) {
        return new Hand(null, null, tote);
    }

    /** Another book to the same card: the citizen is still there. */
    Hand usedAt(Instant now) {
        return card == null ? this : new Hand(card, now, tote);
    }

    public Long sinceSeconds() {
        return since == null ? null : since.getEpochSecond();
    }
}
