package org.chaekgil.whatif;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;

/** Who may do what: coordinators and administrators see all comparisons; only its maker, or an administrator, steers one. */
public final class WhatIfRights {
    private WhatIfRights() {}

    /** @throws Refused NOT_YOURS */
    public static void mustBeCoordinator(Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS);
        }
    }

    public static boolean maySteer(WhatIf whatIf, Actor by) {
        return by.is(Role.ADMIN) || by.is(Role.COORDINATOR) && by.user().equals(whatIf.madeBy());
    }

    static void mustBeMaker(WhatIf whatIf, Actor by) {
        if (!maySteer(whatIf, by)) {
            throw Refused.saying("whatif.refused.notYours", Code.NOT_YOURS, whatIf.madeBy());
        }
    }
}
