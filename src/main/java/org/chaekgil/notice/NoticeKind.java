package org.chaekgil.notice;

/** What a message says; its words stand in the message bundles under {@code notice.NAME}. */
public enum NoticeKind {
    /** The item waits on the hold shelf (도착). */
    READY,
    /** The last day of pickup is near. */
    PICKUP_ENDS_SOON,
    /** Not collected in time (미수령). */
    PICKUP_EXPIRED,
    /** The loan is overdue (연체). */
    OVERDUE,
    /** The request was refused or could not be supplied. */
    NOT_SUPPLIED,
    /** Library staff ended the request. */
    CANCELLED,
    /** The promised day or the pickup deadline moved, e.g. by a closure. */
    DELAYED
}
