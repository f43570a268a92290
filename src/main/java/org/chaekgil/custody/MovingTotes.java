package org.chaekgil.custody;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LibraryWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Totes on and off vans: set-based, a constant number of statements for any number of totes. */
@Service
public class MovingTotes {
    private final Totes totes;
    private final Libraries libraries;
    private final LibraryWork work;
    private final Clock clock;

    MovingTotes(Totes totes, Libraries libraries, LibraryWork work, Clock clock) {
        this.totes = totes;
        this.libraries = libraries;
        this.work = work;
        this.clock = clock;
    }

    /** Sealed totes standing at {@code from} get on board; those already on board of this van are left alone. @return how many */
    @Transactional
    public int load(Collection<ToteBarcode> barcodes, String van, LibraryId from, Actor by) {
        int moved = barcodes.isEmpty() ? 0 : totes.board(barcodes, from, van, by.user(), clock.instant());
        work.changed(Set.of(from));
        return moved;
    }

    /** Totes on board get off at a library; at the hub they stand AT_HUB unless they are bound for it. @return how many */
    @Transactional
    public int unload(Collection<ToteBarcode> barcodes, String van, LibraryId at, Actor by) {
        boolean hub = at.equals(libraries.hub().id());
        int moved = barcodes.isEmpty() ? 0 : totes.alight(barcodes, van, at, hub, by.user(), clock.instant());
        work.changed(Set.of(at));
        return moved;
    }
}
