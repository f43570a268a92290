package org.chaekgil.request;

import java.time.Instant;
import java.time.LocalDate;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;

/**
 * One citizen's wish for a title or item at a pickup library (상호대차 신청).
 *
 * @param wanted the one copy asked for, or null: any copy of the title
 * @param item the copy allocated now, or the copy last on loan; null while none is
 * @param supplying the library whose shelf the copy stands or stood on; null while none is
 * @param promisedOn the day the citizen was told
 * @param pickupUntil last day of collection once READY
 */
public record LoanRequest(
        RequestNumber number,
        PatronId patron,
        TitleId title,
        ItemBarcode wanted,
        ItemBarcode item,
        LibraryId pickup,
        LibraryId supplying,
        RequestState state,
        String reason,
        Instant requestedAt,
        LocalDate promisedOn,
        LocalDate pickupUntil,
        LocalDate frozenUntil,
        Instant readyAt) {}
