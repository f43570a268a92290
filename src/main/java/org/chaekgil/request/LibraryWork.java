package org.chaekgil.request;

import java.util.Collection;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/**
 * The batch tasks of libraries: told whenever the lines of a library's pick, pack, receive or clear list may have changed. They are
 * brought up to date when the caller's transaction is about to commit.
 */
public interface LibraryWork {
    void changed(Collection<LibraryId> libraries);

    /** The book should get elsewhere than before: the lists of the library where it lies may have changed. */
    void goalChanged(ItemBarcode item);
}
