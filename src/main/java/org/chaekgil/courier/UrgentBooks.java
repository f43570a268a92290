package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;

/** Books that shall arrive today whatever it costs. */
public interface UrgentBooks {
    /** The book that is on its way, or on a pick list, under that barcode or that request number; empty: there is none. */
    Optional<ItemBarcode> onItsWay(String barcodeOrRequest);

    /** Whether it is on the pick list of the library where it shall be collected, so that no van is needed. */
    boolean staysWhereItIs(String barcodeOrRequest);

    /**
     * It is urgent on that day; once is enough.
     *
     * @return false when it was so already
     */
    boolean add(ItemBarcode item, LocalDate day, String by);
}
