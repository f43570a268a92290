package org.chaekgil.courier;

import java.util.List;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;

/** A driver takes sealed totes only. This finds what else waits, so that the driver can ask for it before leaving. */
@Service
public class LookingForNotReady {
    private final Whereabouts whereabouts;
    private final WaitingItems waiting;

    LookingForNotReady(Whereabouts whereabouts, WaitingItems waiting) {
        this.whereabouts = whereabouts;
        this.waiting = waiting;
    }

    public NotReady at(LibraryId library) {
        List<Tote> open = whereabouts.packing(library).stream()
                .filter(t -> !t.items().isEmpty())
                .toList();
        int toPick = waiting.toPick().stream()
                .filter(line -> library.equals(line.at()))
                .mapToInt(WaitingItems.Line::items)
                .sum();
        return new NotReady(open, whereabouts.staged(library).size(), toPick);
    }
}
