package org.chaekgil.custody;

import java.util.List;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/**
 * A labelled container of books with one destination (행낭).
 *
 * @param items its content as scanned in, not yet taken out
 * @param place AT_LIBRARY, ON_VAN or AT_HUB
 * @param at the library where it stands; null on a van
 * @param opened whether it was received at its destination
 */
public record Tote(
        ToteBarcode barcode,
        LibraryId from,
        LibraryId to,
        boolean sealed,
        boolean opened,
        Place place,
        LibraryId at,
        List<ItemBarcode> items) {}
