package org.chaekgil.demo.start;

import java.time.Duration;
import java.util.Optional;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.demo.DemoTime;
import org.chaekgil.demo.FirstDays;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.demo.jdbc.OneNodeAtATime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills the demo city and lets its clock run, before the web server listens and the job executor takes work. */
@Component
@ConditionalOnExpression("${chaekgil.demo:false} and ${chaekgil.demo-start:true}")
class DemoStart implements SmartLifecycle {
    private final Optional<DemoCity> city;
    private final Optional<MovableClock> clock;
    private final FirstDays firstDays;
    private final DemoTime time;
    private final OneNodeAtATime turn;
    private boolean running;

    DemoStart(
            Optional<DemoCity> city,
            Optional<MovableClock> clock,
            FirstDays firstDays,
            DemoTime time,
            OneNodeAtATime turn) {
        this.city = city;
        this.clock = clock;
        this.firstDays = firstDays;
        this.time = time;
        this.turn = turn;
    }

    @Override
    public void start() {
        turn.take(() -> {
            city.ifPresent(DemoCity::fillIfEmpty);
            clock.ifPresent(firstDays::live);
            clock.ifPresent(this::open);
        });
        running = true;
    }

    /** The node that filled the city sets the time; one that waited for it meanwhile takes that over. */
    private void open(MovableClock movable) {
        Optional<Duration> kept = time.ahead();
        if (kept.isPresent()) {
            movable.runAhead(kept.get());
        } else {
            if (movable.instant().isBefore(DemoTime.OPENING)) {
                movable.moveTo(DemoTime.OPENING);
            }
            movable.run();
            time.keep(movable.ahead());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server, whose phase is near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
