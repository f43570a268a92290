package org.chaekgil.membership;

import java.time.LocalDate;

/**
 * A citizen with a card.
 *
 * @param national whether the card is the national one card (책이음)
 * @param suspendedUntil last day without new requests and loans (이용정지); null if none
 * @param language {@code ko} or {@code en}
 */
public record Patron(
        PatronId id, CardNumber card, String name, boolean national, LocalDate suspendedUntil, String language) {
    public boolean suspendedOn(LocalDate day) {
        return suspendedUntil != null && !day.isAfter(suspendedUntil);
    }
}
