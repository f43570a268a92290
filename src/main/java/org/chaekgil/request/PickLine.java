package org.chaekgil.request;

import java.time.Instant;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/** One line of a pick list: a copy to take from the shelf. {@code due}: until when, before the next library is asked. */
public record PickLine(
        RequestNumber request,
        ItemBarcode barcode,
        String title,
        String shelfMark,
        LibraryId to,
        Instant since,
        Instant due) {}
