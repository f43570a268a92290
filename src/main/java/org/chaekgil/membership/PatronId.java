package org.chaekgil.membership;

/** Number of a citizen in our own books; says nothing about the person. */
public record PatronId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
