package org.chaekgil.custody;

import org.chaekgil.catalogue.ItemBarcode;

/** The processes that watch over items on their way and over books nobody can find. */
public interface LegFlow {
    /** A leg that no request's process carries begins, or goes on without its request. */
    void opened(long leg);

    /** A leg is over; a leg whose process has ended already is left alone. */
    void ended(long leg, Leg.Outcome outcome);

    /** The item was scanned where it should not be; it goes forward on the same leg. */
    void misrouted(long leg);

    /** Nobody knows where the item is: a search begins, unless one is under way. */
    void unseen(ItemBarcode item);

    void found(ItemBarcode item);

    /** The item came damaged: somebody must decide what becomes of it. */
    void damaged(ItemBarcode item);
}
