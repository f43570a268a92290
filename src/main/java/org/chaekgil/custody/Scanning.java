package org.chaekgil.custody;

import org.chaekgil.access.Actor;
import org.springframework.stereotype.Service;

/** The one use case for every physical act: one scan in, one instruction out. */
@Service
public class Scanning {
    /** @throws org.chaekgil.access.Refused NOT_YOURS when {@code by} does not work at the scan's library */
    public Instruction scan(Scan scan, Actor by) {
        throw new IllegalStateException("being built");
    }
}
