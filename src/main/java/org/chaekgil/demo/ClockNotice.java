package org.chaekgil.demo;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** What every page says about the time it shows; in templates {@code @clockNotice}. */
@Component("clockNotice")
public class ClockNotice {
    private final Clock clock;

    ClockNotice(Clock clock) {
        this.clock = clock;
    }

    /** True when the time is the demo city's and not the real one, so that the page must say so. */
    public boolean isDemo() {
        return clock instanceof MovableClock;
    }

    /** Now, in Asia/Seoul. */
    public ZonedDateTime getNow() {
        return ZonedDateTime.now(clock);
    }
}
