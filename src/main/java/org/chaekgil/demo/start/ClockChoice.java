package org.chaekgil.demo.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.chaekgil.demo.DemoTime;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program: the property {@code chaekgil.clock} is real, demo or movable. */
@Configuration(proxyBeanMethods = false)
class ClockChoice {

    @Bean
    @ConditionalOnProperty(name = "chaekgil.clock", havingValue = "real", matchIfMissing = true)
    Clock realClock() {
        return Clock.system(OpeningCalendar.ZONE);
    }

    @Bean
    @ConditionalOnProperty(name = "chaekgil.clock", havingValue = "movable")
    MovableClock movableClock(@Value("${chaekgil.clock-start:2026-11-24T10:00:00+09:00}") String start) {
        return MovableClock.standingAt(OffsetDateTime.parse(start).toInstant());
    }

    /**
     * The demo's clock. Before the city was opened it stands at its beginning.
     *
     * <p>Afterwards it depends on who else is there. The embedded database has one program only: while that was stopped, nothing
     * happened in the city, so time resumes at the last recorded act. Otherwise a visitor who comes back after a week would find every deadline
     * missed and every timer due at once. An outside database may have other nodes that are running now: there the stored offset is the time
     * of all of them, and a node that joins must not turn it back.
     */
    @Bean
    @ConditionalOnProperty(name = "chaekgil.clock", havingValue = "demo")
    MovableClock demoClock(DemoTime time, @Value("${chaekgil.embedded:false}") boolean embedded) {
        if (time.ahead().isEmpty()) {
            return MovableClock.standingAt(DemoTime.BEGINNING);
        }
        Duration ahead = time.ahead().get();
        if (embedded) {
            ahead = resumed(
                    ahead, time.lastAct().orElse(DemoTime.OPENING), realClock().instant());
            time.keep(ahead);
        }
        return MovableClock.runningAhead(ahead);
    }

    /** Not before the opening, when the shelves' first entries are the last that was recorded, and never later than it would have become. */
    private static Duration resumed(Duration ahead, Instant lastAct, Instant now) {
        Instant resume = lastAct.isBefore(DemoTime.OPENING) ? DemoTime.OPENING : lastAct;
        Duration since = Duration.between(now, resume);
        return since.compareTo(ahead) < 0 ? since : ahead;
    }
}
