package org.chaekgil.custody.web;

import java.util.Locale;

/** What comes out of a scanner or off a keyboard. */
final class Barcodes {
    private static final int LONGEST = 40;

    private Barcodes() {}

    /**
     * Some scanners send spaces around a code, some labels are typed by hand in small letters: both are the same book.
     *
     * @throws IllegalArgumentException for what no scanner sends
     */
    static String read(String sent) {
        String code = sent.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty() || code.length() > LONGEST || code.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a barcode");
        }
        return code;
    }
}
