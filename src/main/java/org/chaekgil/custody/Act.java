package org.chaekgil.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.network.LibraryId;

/** One scan being carried out: who, where, when, and what it has changed so far. */
record Act(String scan, Actor by, LibraryId at, Instant now, List<ScanBook.Effect> effects) {
    Act(String scan, Actor by, LibraryId at, Instant now) {
        this(scan, by, at, now, new ArrayList<>());
    }

    void did(ScanBook.Effect.Kind kind, Object subject, Object before) {
        effects.add(new ScanBook.Effect(kind, String.valueOf(subject), before == null ? null : String.valueOf(before)));
    }
}
