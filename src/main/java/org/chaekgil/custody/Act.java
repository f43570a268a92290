package org.chaekgil.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/** One scan being carried out: who, where, when, what it has changed so far, at which libraries, and which copies it set free. */
record Act(
        String scan,
        Actor by,
        LibraryId at,
        Instant now,
        List<ScanBook.Effect> effects,
        Set<LibraryId> libraries,
        List<ItemBarcode> freed) {
    Act(String scan, Actor by, LibraryId at, Instant now) {
        this(scan, by, at, now, new ArrayList<>(), new HashSet<>(), new ArrayList<>());
    }

    /** The lists of this library may have changed; null: of none. */
    void touched(LibraryId library) {
        if (library != null) {
            libraries.add(library);
        }
    }

    void did(ScanBook.Effect.Kind kind, Object subject, Object before) {
        effects.add(new ScanBook.Effect(kind, String.valueOf(subject), before == null ? null : String.valueOf(before)));
    }
}
