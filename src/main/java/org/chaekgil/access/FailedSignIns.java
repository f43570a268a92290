package org.chaekgil.access;

/** Failed sign-ins of the last minutes, seen by all nodes: the brake on guessing secrets. */
public interface FailedSignIns {
    /** Whether the name has used up its attempts: then no secret is looked at. */
    boolean exhausted(String name);

    /**
     * Whether the address has guessed at too many names. It refuses only who fails: a whole library shares an address, and
     * one guesser must not close it to the others.
     */
    boolean crowded(String address);

    /**
     * Counts an attempt before its secret is looked at, so that attempts made at the same moment cannot all slip through.
     *
     * @return false when it is one too many for the name; it is then not counted, so that the pause ends by itself
     */
    boolean claim(String name, String address);

    /** The right secret was given: earlier failures of the name are forgotten. */
    void forget(String name);
}
