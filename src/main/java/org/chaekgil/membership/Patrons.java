package org.chaekgil.membership;

import java.time.LocalDate;
import java.util.Optional;

/** Citizens and their cards. */
public interface Patrons {
    Optional<Patron> byCard(CardNumber card);

    Optional<Patron> find(PatronId id);

    /** Locks the person for this transaction, so that limits counted in it stay true. */
    Patron lock(PatronId id);

    /**
     * No new requests and loans up to and including that day; a later day that already stands is kept.
     *
     * @return the number of this suspension
     */
    long suspend(PatronId id, LocalDate until);

    /** That suspension was an error: only the others of the same person stand. */
    void lift(long suspension);
}
