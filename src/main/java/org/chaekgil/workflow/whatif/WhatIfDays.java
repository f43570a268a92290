package org.chaekgil.workflow.whatif;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.whatif.WhatIfs;
import org.springframework.stereotype.Component;

/** A comparison as its process reads it. The key is the process's business key. */
@Component("whatIfDays")
public class WhatIfDays {
    private final WhatIfs whatIfs;

    WhatIfDays(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    public List<String> of(String key) {
        return whatIfs.find(Long.parseLong(key)).orElseThrow().days().stream()
                .map(LocalDate::toString)
                .toList();
    }
}
