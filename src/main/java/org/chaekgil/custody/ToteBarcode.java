package org.chaekgil.custody;

/** Label of a tote (행낭): {@code T} and seven or more digits. */
public record ToteBarcode(String value) {
    public ToteBarcode {
        if (value == null || !value.matches("T[0-9]{7,12}")) {
            throw new IllegalArgumentException("not a tote barcode: " + value);
        }
    }

    public static ToteBarcode of(long sequence) {
        return new ToteBarcode("T%07d".formatted(sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}
