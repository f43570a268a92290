package org.chaekgil.workflow.round;

import java.util.Map;
import org.chaekgil.network.LibraryId;

/** How many lines the batch tasks of a library have now; counted, never stored, so that they cannot be wrong. */
public interface RoundLines {
    /** One kind of batch task. */
    enum Kind {
        PICK,
        PACK,
        RECEIVE,
        CLEAR
    }

    /** @return a number, zero too, for every kind */
    Map<Kind, Integer> count(LibraryId library);
}
