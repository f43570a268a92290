package org.chaekgil.custody.web;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;

/** People at a desk: the staff of a library, and those who may act for every library. */
final class Staff {
    private Staff() {}

    /** @throws Refused NOT_YOURS for citizens and drivers */
    static void only(Actor actor) {
        if (actor.is(Role.CITIZEN) || actor.is(Role.DRIVER)) {
            throw new Refused(Code.NOT_YOURS, "desk");
        }
    }
}
