package org.chaekgil.request;

import org.chaekgil.access.Actor;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;

/** A citizen, or staff for a citizen, asks for a book. */
@Service
public class PlacingRequest {
    /**
     * @param title the title wanted; null if {@code item} says which copy
     * @param item one certain copy; null: any
     * @param override staff only: a person shall look at it instead of a refusal by rule
     */
    public record Wish(CardNumber card, TitleId title, ItemBarcode item, LibraryId pickup, boolean override) {}

    /**
     * @return the request, already sourced: on a pick list, queued, or waiting for an opening
     * @throws org.chaekgil.access.Refused CARD_UNKNOWN, CARD_SUSPENDED, TITLE_UNKNOWN, ITEM_UNKNOWN, LIBRARY_UNKNOWN, OVER_LIMIT,
     *     DUPLICATE_REQUEST, NOT_FOR_DELIVERY, NOT_YOURS
     */
    public LoanRequest place(Wish wish, Actor by) {
        throw new IllegalStateException("being built");
    }
}
