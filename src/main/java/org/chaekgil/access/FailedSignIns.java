package org.chaekgil.access;

/** Failed sign-ins of the last minutes, seen by all nodes: the brake on guessing secrets. */
public interface FailedSignIns {
    /** Whether the name, or the address guessing at many names, has used up its attempts. */
    boolean exhausted(String name, String address);

    /**
     * Counts an attempt before its secret is looked at, so that attempts made at the same moment cannot all slip through.
     *
     * @return false when it is one too many; it is then not counted, so that the pause ends by itself
     */
    boolean claim(String name, String address);

    /** The right secret was given: earlier failures of the name are forgotten. */
    void forget(String name);
}
