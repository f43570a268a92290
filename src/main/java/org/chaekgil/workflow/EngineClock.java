package org.chaekgil.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's clock, which is one for the whole program; it is made to agree with the {@link java.time.Clock} bean. */
public final class EngineClock {
    private EngineClock() {}

    /** The engine's time stands still at that moment. */
    public static void standAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** The engine's time runs, that much ahead of the real one. */
    public static void runAhead(Duration offset) {
        ClockUtil.reset();
        ClockUtil.offset(offset.toMillis());
    }
}
