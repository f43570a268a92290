package org.chaekgil.access;

/**
 * Failed sign-ins of the last day, seen by all nodes: the brake on guessing secrets. A name is counted at each address by
 * itself, so that a stranger who guesses at a card does not lock out its holder, who is elsewhere; over all addresses
 * together a name has so many guesses a day that a PIN of four digits is safe for months.
 */
public interface FailedSignIns {
    /**
     * Whether the name has used up its attempts: then no secret is looked at. From an address that has guessed at too many
     * names, one failure uses them up: a whole library shares an address, so those who have not failed still pass there, but
     * a guesser has one guess a card.
     */
    boolean exhausted(String name, String address);

    /** A wrong secret was given, or there is no such name. */
    void failed(String name, String address);

    /** The right secret was given: earlier failures of the name at this address are forgotten, those of strangers are not. */
    void forget(String name, String address);
}
