package org.chaekgil.courier;

import java.util.List;
import org.chaekgil.custody.Tote;

/**
 * What a library should give to the van and has not got ready, so that it stays behind unless somebody seals it now.
 *
 * @param open totes with books in them that nobody sealed
 * @param loose items standing for a van outside any tote
 * @param toPick items on the pick list, still on their shelves
 */
public record NotReady(List<Tote> open, int loose, int toPick) {
    public NotReady {
        open = List.copyOf(open);
    }

    public boolean nothing() {
        return open.isEmpty() && loose == 0 && toPick == 0;
    }

    /** Books in open totes. */
    public int inOpenTotes() {
        return open.stream().mapToInt(t -> t.items().size()).sum();
    }
}
