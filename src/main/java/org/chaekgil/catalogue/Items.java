package org.chaekgil.catalogue;

import java.util.List;
import java.util.Optional;

/** The copies of the network. */
public interface Items {
    Optional<Item> find(ItemBarcode barcode);

    /** The same, and no other transaction can act on this copy until the present one ends: first step of every scan. */
    Optional<Item> lock(ItemBarcode barcode);

    List<Item> ofTitle(TitleId title);

    /** The one copy wanted, or if none is named every copy of the title. */
    default List<Item> wanted(TitleId title, ItemBarcode copy) {
        return copy == null ? ofTitle(title) : find(copy).stream().toList();
    }
}
