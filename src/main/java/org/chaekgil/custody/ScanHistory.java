package org.chaekgil.custody;

import java.time.Instant;
import java.util.List;
import org.chaekgil.network.LibraryId;

/** The last scans of one person at one library: what the desk shows and lets take back. */
public interface ScanHistory {
    /** Newest first, at most {@code most}; scans that were refused are not among them. */
    List<Entry> latest(LibraryId library, String by, int most);

    /** @param title of the book; the barcode again for totes and unknown barcodes */
    record Entry(String id, Instant at, String barcode, String title, Instruction answer, boolean undone) {}
}
