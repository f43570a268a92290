package org.chaekgil.catalogue;

/** The registration number on a copy (등록번호): 4 to 20 capital letters, digits and hyphens. */
public record ItemBarcode(String value) {
    public ItemBarcode {
        if (value == null || !value.matches("[A-Z0-9-]{4,20}")) {
            throw new IllegalArgumentException("not an item barcode: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
