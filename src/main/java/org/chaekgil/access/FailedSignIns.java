package org.chaekgil.access;

/** Failed sign-ins of the last minutes, seen by all nodes: the brake on guessing secrets. */
public interface FailedSignIns {
    /**
     * Whether the name has used up its attempts: then no secret is looked at. From an address that has guessed at too many
     * names, one failure uses them up: a whole library shares an address, so those who have not failed still pass there, but
     * a guesser has one guess a card.
     */
    boolean exhausted(String name, String address);

    /**
     * Counts an attempt before its secret is looked at, so that attempts made at the same moment cannot all slip through.
     *
     * @return false when it is one too many for the name; it is then not counted, so that the pause ends by itself
     */
    boolean claim(String name, String address);

    /** The right secret was given: earlier failures of the name are forgotten. */
    void forget(String name);
}
