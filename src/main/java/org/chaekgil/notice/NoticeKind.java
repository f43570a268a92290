package org.chaekgil.notice;

/**
 * What a message says; its words stand in the message bundles under {@code notice.NAME}. Messages go out for scans, and when the
 * promised day moves: all else that happens to a request stands on the citizen's own page.
 */
public enum NoticeKind {
    /** The item waits on the hold shelf (도착). */
    READY,
    /** The promised day moved, because a plan or another supplying library breaks the one told before. */
    DELAYED
}
