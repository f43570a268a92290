package org.chaekgil.whatif;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A comparison is not wanted any more: stopped where it is, or thrown away. Both are harmless when it was done before. */
@Service
public class EndingWhatIf {
    private final WhatIfs whatIfs;
    private final WhatIfProcess process;

    EndingWhatIf(WhatIfs whatIfs, WhatIfProcess process) {
        this.whatIfs = whatIfs;
        this.process = process;
    }

    /**
     * What is planned so far stays; the search under way ends within seconds, on whatever node it runs.
     *
     * @throws Refused NOT_YOURS unless it is this person's own
     */
    @Transactional
    public void cancel(long id, Actor by) {
        whatIfs.find(id).ifPresent(whatIf -> {
            WhatIfRights.mustBeAbleToEnd(whatIf, by);
            if (whatIfs.cancel(id)) {
                process.cancel(id);
            }
        });
    }

    /** @throws Refused NOT_YOURS unless it is this person's own */
    @Transactional
    public void delete(long id, Actor by) {
        whatIfs.find(id).ifPresent(whatIf -> {
            WhatIfRights.mustBeAbleToEnd(whatIf, by);
            process.cancel(id);
            whatIfs.delete(id);
        });
    }
}
