package org.chaekgil.custody;

import org.chaekgil.access.Actor;
import org.springframework.stereotype.Service;

/** Takes the last scan of an item back by a correcting entry; nothing is erased. */
@Service
public class UndoingScan {
    /** @throws org.chaekgil.access.Refused UNDO_TOO_LATE after ten minutes or a later scan, NOT_YOURS for another person, BAD_INPUT for no such scan */
    public Instruction undo(String scanId, Actor by) {
        throw new IllegalStateException("being built");
    }
}
