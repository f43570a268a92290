package org.chaekgil.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every scan with its answer and with what it did, so that it can be repeated and taken back. */
public interface ScanBook {
    /** Writes the scan; false when this id was used before (a scan still being answered elsewhere is waited for). */
    boolean claim(Scan scan, String by, Instant at);

    void answer(String scan, Instruction instruction, List<Effect> effects);

    Optional<Record> find(String scan);

    /** The last scan of this barcode that was not undone. */
    Optional<String> latest(String barcode);

    List<Effect> effects(String scan);

    void undone(String scan, Instant at);

    /** @param sent as it was sent, whatever was made of it */
    record Record(Scan sent, String by, Instant at, boolean undone, Instruction answer) {}

    /** One thing a scan changed; {@code before}: what it was, as the kind needs it. */
    record Effect(Kind kind, String subject, String before) {
        /** What kind of thing was changed. */
        public enum Kind {
            CUSTODY,
            LOAN_OPENED,
            LOAN_CLOSED,
            LOAN_RENEWED,
            ALLOCATION_MADE,
            ALLOCATION_ENDED,
            ATTEMPT_ANSWERED,
            LEG_OPENED,
            LEG_CLOSED,
            LEG_REDIRECTED,
            LEG_RELEASED,
            INCIDENT_CLOSED,
            PATRON_SUSPENDED,
            REQUEST_MOVED,
            /** Where the scan left a request; {@code before}: the last line of its time line then. */
            REQUEST_LEFT
        }
    }
}
