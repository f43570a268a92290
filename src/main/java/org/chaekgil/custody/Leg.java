package org.chaekgil.custody;

import java.time.Instant;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/**
 * An item's way from one library to another; at most one open leg an item. A detour changes the leg, it does not end it.
 *
 * @param request the request it travels for: to its pickup library, or home after its loan; null for other returns
 */
public record Leg(
        long id, ItemBarcode item, String request, LibraryId from, LibraryId to, Instant openedAt, boolean open) {
    /** How a leg ended. */
    public enum Outcome {
        ARRIVED,
        REDIRECTED,
        TAKEN,
        UNSEEN,
        MISSING,
        UNDONE
    }
}
