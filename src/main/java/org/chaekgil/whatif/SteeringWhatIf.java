package org.chaekgil.whatif;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A comparison is stopped where it is, thrown away, or its failed day tried once more. Each is harmless when it was done before. */
@Service
public class SteeringWhatIf {
    private final WhatIfs whatIfs;
    private final WhatIfProcess process;

    SteeringWhatIf(WhatIfs whatIfs, WhatIfProcess process) {
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
            WhatIfRights.mustBeMaker(whatIf, by);
            if (whatIfs.cancel(id)) {
                process.cancel(id);
            }
        });
    }

    /** @throws Refused NOT_YOURS unless it is this person's own */
    @Transactional
    public void delete(long id, Actor by) {
        whatIfs.find(id).ifPresent(whatIf -> {
            WhatIfRights.mustBeMaker(whatIf, by);
            process.cancel(id);
            whatIfs.delete(id);
        });
    }

    /** @throws Refused NOT_YOURS unless it is this person's own */
    @Transactional
    public void retry(long id, Actor by) {
        whatIfs.find(id).ifPresent(whatIf -> {
            WhatIfRights.mustBeMaker(whatIf, by);
            process.retry(id);
        });
    }
}
