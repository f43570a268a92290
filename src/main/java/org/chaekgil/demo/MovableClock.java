package org.chaekgil.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.workflow.EngineClock;

/**
 * A clock that is not the real one. It either stands still and is moved by hand, in tests and simulated days, or runs at the
 * real pace from where it was put, in the demo. The engine's clock goes with it. Zone: Asia/Seoul.
 */
public final class MovableClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private volatile Instant standing;
    private volatile Duration ahead = Duration.ZERO;

    /** Stands still at that moment. */
    public static MovableClock standingAt(Instant moment) {
        MovableClock clock = new MovableClock();
        clock.moveTo(moment);
        return clock;
    }

    /** Runs, that much ahead of the real time. */
    public static MovableClock runningAhead(Duration ahead) {
        MovableClock clock = new MovableClock();
        clock.runAhead(ahead);
        return clock;
    }

    /** Puts the clock to that moment, earlier or later, where it stands still. */
    public synchronized void moveTo(Instant moment) {
        standing = moment;
        EngineClock.standAt(moment);
    }

    /** Moves on by that much, and stands still there. */
    public synchronized void plus(Duration step) {
        moveTo(instant().plus(step));
    }

    /** Lets the clock run on at the real pace from where it is. */
    public synchronized void run() {
        runAhead(Duration.between(real.instant(), instant()));
    }

    /** How far it is ahead of the real time: negative when behind. */
    public Duration ahead() {
        return standing == null ? ahead : Duration.between(real.instant(), standing);
    }

    /** Lets the clock run, that much ahead of the real time. */
    public synchronized void runAhead(Duration duration) {
        ahead = duration;
        standing = null;
        EngineClock.runAhead(duration);
    }

    @Override
    public Instant instant() {
        Instant still = standing;
        return still == null ? real.instant().plus(ahead) : still;
    }

    @Override
    public ZoneId getZone() {
        return OpeningCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new Elsewhere(this, zone);
    }

    /** The same moving time, read in another zone. */
    private static final class Elsewhere extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        Elsewhere(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
