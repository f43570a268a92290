package org.chaekgil.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.demo.DemoTime;
import org.chaekgil.demo.FirstDays;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.OpeningCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** A week and a day, shortened: about 150 requests, some returns elsewhere, and the stories of a few citizens. */
@Service
class FirstDaysOfDemo implements FirstDays {
    private static final Logger LOG = LoggerFactory.getLogger(FirstDaysOfDemo.class);
    private static final long SEED = 1;
    private static final long PLAN_STEPS = 40_000;
    private static final LocalDate LAST = LocalDate.ofInstant(DemoTime.OPENING, OpeningCalendar.ZONE);
    private static final DayLoad QUIET = DayLoad.of(8, 10);
    private static final DayLoad BUSY = DayLoad.of(36, 32);
    private static final Map<LocalDate, DayLoad> LOADS = Map.of(
            LocalDate.of(2026, 11, 16), QUIET,
            LocalDate.of(2026, 11, 17), QUIET,
            LocalDate.of(2026, 11, 18), QUIET,
            LocalDate.of(2026, 11, 19), BUSY,
            LocalDate.of(2026, 11, 20), BUSY,
            LocalDate.of(2026, 11, 21), QUIET,
            LocalDate.of(2026, 11, 22), QUIET,
            LocalDate.of(2026, 11, 23), BUSY,
            LocalDate.of(2026, 11, 24), BUSY);

    private final DemoCity city;
    private final LifeBook book;
    private final DemoTime time;
    private final Prologue prologue;
    private final CityLife life;

    FirstDaysOfDemo(DemoCity city, LifeBook book, DemoTime time, Prologue prologue, CityLife life) {
        this.city = city;
        this.book = book;
        this.time = time;
        this.prologue = prologue;
        this.life = life;
    }

    @Override
    public void live(MovableClock clock) {
        if (!city.founded() || book.opened() || time.ahead().isPresent()) {
            return;
        }
        long started = System.nanoTime();
        LifePlan plan = new LifePlan(
                new Chance(SEED), day -> LOADS.getOrDefault(day, DayLoad.NOTHING), Stories.CARDS, PLAN_STEPS);
        if (prologue.needed()) {
            LOG.info("시연 도시가 첫 며칠을 살아 봅니다, 몇 분 걸립니다 / the demo city lives through its first days, which takes minutes");
            prologue.play(clock, plan);
            clock.moveTo(DemoTime.BEGINNING);
        } else {
            Instant last = time.lastAct().filter(DemoTime.BEGINNING::isBefore).orElse(DemoTime.BEGINNING);
            LOG.info("The demo city's first days were cut off at {}; they go on from there", last);
            clock.moveTo(last);
        }
        CityLife.Outcome outcome = life.live(
                clock,
                plan,
                DemoTime.OPENING,
                List.of(new Stories()),
                (day, scans) -> LOG.info("{}까지 지났습니다, {}까지 삽니다 / {} is over, the last is {}", day, LAST, day, LAST));
        outcome.troubles().forEach(trouble -> LOG.error("in the demo city's first days: {}", trouble));
        book.open();
        LOG.info(
                "The demo city lived through its first days in {} s",
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }
}
