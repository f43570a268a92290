package org.chaekgil.membership;

import java.time.LocalDate;
import java.util.Optional;

/** Citizens and their cards. */
public interface Patrons {
    Optional<Patron> byCard(CardNumber card);

    Optional<Patron> find(PatronId id);

    /** Locks the person for this transaction, so that limits counted in it stay true. */
    Patron lock(PatronId id);

    /** No new requests and loans up to and including that day; a later day that already stands is kept. */
    void suspend(PatronId id, LocalDate until);

    /** A suspension was an error: it stands as it stood before. @param until null: none */
    void restore(PatronId id, LocalDate until);
}
