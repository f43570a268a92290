package org.chaekgil.courier;

import org.chaekgil.network.LibraryId;

/**
 * Items that did not arrive on their day, and why.
 *
 * @param at where they stand; null on a van
 * @param van on which van; null elsewhere
 * @param request whether a citizen waits for them
 */
public record Leftover(LibraryId at, String van, LibraryId to, boolean request, int items, Why why) {
    public enum Why {
        /** No trip of the day stopped where they stand. */
        NOT_IN_PLAN,
        /** The library was closed all day. */
        ORIGIN_CLOSED,
        DESTINATION_CLOSED,
        /** The stop was planned and left out. */
        STOP_SKIPPED,
        /** The trip that would have taken them never left, or broke down. */
        TRIP_NOT_DRIVEN,
        /** In no sealed tote when the van came. */
        AFTER_LAST_STOP,
        /** At the hub, and no later trip went to their destination. */
        AT_HUB_OVERNIGHT,
        /** On board of a van that has not come back. */
        STILL_ON_VAN
    }
}
