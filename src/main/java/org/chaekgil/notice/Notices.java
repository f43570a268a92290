package org.chaekgil.notice;

import java.util.List;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;

/** Messages to citizens, and the proof that they went out. */
public interface Notices {
    /**
     * Tells a person something about requests at a library, in the caller's transaction. A second message of the same kind
     * in the same clock hour about the same library joins the first: nobody gets five messages for five books.
     *
     * @param library the library concerned, or null
     * @param requests request numbers, at least one
     */
    void send(PatronId to, LibraryId library, NoticeKind kind, List<String> requests);

    /** The latest 50 messages to that person, newest first. */
    List<Notice> forPatron(PatronId patron);
}
