package org.chaekgil.custody;

import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;

/**
 * One beep of the scanner.
 *
 * @param id chosen by the sender, unique; the same id again returns the first answer
 * @param barcode as read: an item or a tote
 * @param card hand the item over to this card, or null
 * @param tote put the item into this tote, or null
 */
public record Scan(String id, LibraryId library, String barcode, CardNumber card, ToteBarcode tote) {
    /** The same beep sent again; a desk may have put down meanwhile what it had in hand, but it has nothing else in hand. */
    boolean repeats(Scan first) {
        return barcode.equals(first.barcode)
                && library.equals(first.library)
                && (card == null || card.equals(first.card))
                && (tote == null || tote.equals(first.tote));
    }
}
