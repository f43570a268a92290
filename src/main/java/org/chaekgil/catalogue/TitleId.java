package org.chaekgil.catalogue;

/** Number of a title in the union catalogue. */
public record TitleId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
