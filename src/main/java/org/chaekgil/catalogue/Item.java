package org.chaekgil.catalogue;

import java.time.LocalDate;
import org.chaekgil.network.LibraryId;

/**
 * One copy of a title (책).
 *
 * @param home the library that owns it (소장도서관)
 * @param deliverable whether it may ride a van, or why not
 */
public record Item(
        ItemBarcode barcode,
        TitleId title,
        LibraryId home,
        String shelfMark,
        Deliverable deliverable,
        LocalDate acquiredOn) {
    /** Material excluded from delivery by policy: audiovisual, reference, serials, larger than 30 x 22 cm. */
    public enum Deliverable {
        YES,
        AUDIOVISUAL,
        REFERENCE,
        SERIAL,
        OVERSIZE
    }
}
