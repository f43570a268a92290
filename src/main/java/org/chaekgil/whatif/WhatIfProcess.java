package org.chaekgil.whatif;

import java.util.Set;

/** The process that has a comparison's days planned, one after the other, by whatever node is free. */
public interface WhatIfProcess {
    void begin(long whatIf);

    /** Nothing more is planned of it; harmless when it has ended. */
    void cancel(long whatIf);

    /** Comparisons of which a day failed. */
    Set<Long> failed();

    /** The day that failed is planned once more; harmless when none did. */
    void retry(long whatIf);
}
