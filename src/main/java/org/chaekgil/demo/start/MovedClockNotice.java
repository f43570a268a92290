package org.chaekgil.demo.start;

import java.time.Clock;
import org.chaekgil.access.ClockNotice;
import org.chaekgil.demo.MovableClock;
import org.springframework.stereotype.Component;

/** Any clock that can be moved is not the real one. */
@Component
class MovedClockNotice implements ClockNotice {
    private final Clock clock;

    MovedClockNotice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean demo() {
        return clock instanceof MovableClock;
    }
}
