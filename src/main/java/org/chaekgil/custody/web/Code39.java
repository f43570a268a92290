package org.chaekgil.custody.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a barcode that every library scanner reads: Code 39 (ISO/IEC 16388). Each character has nine elements, bar and gap in
 * turn, three of them wide; a narrow gap stands between characters, and an asterisk begins and ends the code.
 */
final class Code39 {
    /** A black bar, in narrow widths from the left edge, quiet zone included. */
    record Bar(int x, int width) {}

    /** @param width of the whole drawing in narrow widths, quiet zones of ten included */
    record Drawing(List<Bar> bars, int width) {
        /** All bars as one path of SVG, 30 high: a list may have many. */
        public String path() {
            return bars.stream()
                    .map(bar -> "M%d 0h%dv30h-%d".formatted(bar.x(), bar.width(), bar.width()))
                    .collect(Collectors.joining("z", "", "z"));
        }
    }

    private static final int WIDE = 3;
    private static final int QUIET = 10;
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*";
    // nine elements a character, w: wide, n: narrow, in the order of CHARACTERS
    private static final String[] PATTERNS = {
        "nnnwwnwnn", "wnnwnnnnw", "nnwwnnnnw", "wnwwnnnnn", "nnnwwnnnw", "wnnwwnnnn", "nnwwwnnnn", "nnnwnnwnw",
                "wnnwnnwnn",
        "nnwwnnwnn", "wnnnnwnnw", "nnwnnwnnw", "wnwnnwnnn", "nnnnwwnnw", "wnnnwwnnn", "nnwnwwnnn", "nnnnnwwnw",
                "wnnnnwwnn",
        "nnwnnwwnn", "nnnnwwwnn", "wnnnnnnww", "nnwnnnnww", "wnwnnnnwn", "nnnnwnnww", "wnnnwnnwn", "nnwnwnnwn",
                "nnnnnnwww",
        "wnnnnnwwn", "nnwnnnwwn", "nnnnwnwwn", "wwnnnnnnw", "nwwnnnnnw", "wwwnnnnnn", "nwnnwnnnw", "wwnnwnnnn",
                "nwwnwnnnn",
        "nwnnnnwnw", "wwnnnnwnn", "nwwnnnwnn", "nwnwnwnnn", "nwnwnnnwn", "nwnnnwnwn", "nnnwnwnwn", "nwnnwnwnn"
    };

    private Code39() {}

    static Drawing draw(String text) {
        List<Bar> bars = new ArrayList<>();
        int x = QUIET;
        for (char character : ("*" + text + "*").toCharArray()) {
            int index = CHARACTERS.indexOf(character);
            if (index < 0) {
                throw new IllegalArgumentException("not in Code 39: " + character);
            }
            String pattern = PATTERNS[index];
            for (int element = 0; element < pattern.length(); element++) {
                int width = pattern.charAt(element) == 'w' ? WIDE : 1;
                if (element % 2 == 0) {
                    bars.add(new Bar(x, width));
                }
                x += width;
            }
            x++;
        }
        return new Drawing(bars, x - 1 + QUIET);
    }
}
