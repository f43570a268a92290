package org.chaekgil.network;

/** The short code of a library, e.g. {@code M01} or {@code S29}; two to ten capital letters and digits. */
public record LibraryId(String value) implements Comparable<LibraryId> {
    public LibraryId {
        if (value == null || !value.matches("[A-Z0-9]{2,10}")) {
            throw new IllegalArgumentException("not a library id: " + value);
        }
    }

    @Override
    public int compareTo(LibraryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
