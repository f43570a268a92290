package org.chaekgil.request;

import java.util.Collection;
import org.chaekgil.network.LibraryId;

/** The batch tasks of libraries: told whenever the lines of a library's pick, pack, receive or clear list may have changed. */
public interface LibraryWork {
    void changed(Collection<LibraryId> libraries);
}
