package org.chaekgil.circulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;

/** All loans. */
public interface Loans {
    Optional<Loan> open(ItemBarcode item);

    /** The latest loan of a request, returned or not. */
    Optional<Loan> ofRequest(String request);

    /** A citizen's open loans, next due first. */
    List<Loan> of(PatronId patron);

    int count(PatronId patron);

    Loan lend(ItemBarcode item, PatronId patron, String request, LibraryId at, LocalDate dueOn);

    void returned(long loan, LibraryId at);

    void renew(long loan, LocalDate dueOn);

    /** Corrections by an undone scan. */
    void undoLend(long loan);

    void undoReturn(long loan);

    void undoRenewal(long loan, LocalDate dueOn);
}
