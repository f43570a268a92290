package org.chaekgil.custody;

import java.util.Collection;
import org.chaekgil.access.Actor;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;

/** Totes on and off vans: set-based, a constant number of statements for any number of totes. */
@Service
public class MovingTotes {
    /** Sealed totes standing at {@code from} get on board; those already on board of this van are left alone. */
    public void load(Collection<ToteBarcode> totes, String van, LibraryId from, Actor by) {
        throw new IllegalStateException("being built");
    }

    /** Totes on board get off at a library; at the hub they stand AT_HUB unless they are bound for it. */
    public void unload(Collection<ToteBarcode> totes, String van, LibraryId at, Actor by) {
        throw new IllegalStateException("being built");
    }
}
