package org.chaekgil.circulation;

import java.time.Instant;
import java.time.LocalDate;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;

/** An item with a citizen (대출). {@code returnedAt} null: still with the citizen. {@code request} null: taken from the shelf. */
public record Loan(
        long id,
        ItemBarcode item,
        PatronId patron,
        String request,
        LibraryId lentAt,
        Instant lentOn,
        LocalDate dueOn,
        int renewals,
        Instant returnedAt,
        LibraryId returnedTo) {}
