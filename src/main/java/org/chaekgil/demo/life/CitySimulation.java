package org.chaekgil.demo.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chaekgil.database.DatabaseRefused;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.demo.DemoTime;
import org.chaekgil.demo.InventingCopies;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.demo.Simulating;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;

/** Plays whole days on a database of its own. */
@Service
class CitySimulation implements Simulating {
    private static final double WITHOUT_VANS = 0.35;
    private static final long PLAN_STEPS = 300_000;
    /** Every search starts from fixed rounds: one without steps stays there. */
    private static final long NO_STEPS = 0;

    private final DemoCity city;
    private final InventingCopies copies;
    private final DemoTime time;
    private final CityRows rows;
    private final LifeBook book;
    private final CityLife life;
    private final DayFigures.Source figures;
    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final Clock clock;

    CitySimulation(
            DemoCity city,
            InventingCopies copies,
            DemoTime time,
            CityRows rows,
            LifeBook book,
            CityLife life,
            DayFigures.Source figures,
            Libraries libraries,
            OpeningCalendar calendar,
            Clock clock) {
        this.city = city;
        this.copies = copies;
        this.time = time;
        this.rows = rows;
        this.book = book;
        this.life = life;
        this.figures = figures;
        this.libraries = libraries;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Wish unfinished() {
        return book.wish().orElse(null);
    }

    @Override
    public Outcome simulate(Wish wish, Consumer<Day> dayOver) {
        if (!(clock instanceof MovableClock movable)) {
            throw new IllegalStateException("only a clock that can be moved can pass through simulated days");
        }
        LocalDate eve = FIRST.minusDays(1);
        Instant end =
                FIRST.plusDays(wish.days()).atStartOfDay(OpeningCalendar.ZONE).toInstant();
        if (book.wish().isEmpty()) {
            mustBeEmpty();
            book.begin(wish);
        }
        movable.moveTo(DemoTime.BEGINNING);
        city.fillIfEmpty();
        copies.spread(wish.moreItems());
        rows.grow(wish.citizens());
        movable.moveTo(time.lastAct().filter(DemoTime.BEGINNING::isBefore).orElse(DemoTime.BEGINNING));
        long planSteps = wish.routes() == Routes.FIXED ? NO_STEPS : PLAN_STEPS;
        LifePlan plan = new LifePlan(new Chance(wish.seed()), day -> load(wish, day, eve), Set.of(), planSteps);
        CityLife.Outcome lived = life.live(movable, plan, end, List.of(), (day, micros) -> {
            if (day.isAfter(eve)) {
                dayOver.accept(new Day(figures.of(day), median(micros)));
            }
        });
        return new Outcome(lived.refusals(), lived.troubles());
    }

    /** Whoever names the database of a real city does not mean it. */
    private void mustBeEmpty() {
        if (!libraries.all().isEmpty()) {
            throw new DatabaseRefused("This database holds a city already, and simulated people must not live in it."
                    + " Name an empty one. / 이미 도서관이 들어 있는 데이터베이스입니다. 빈 데이터베이스를 지정하십시오.");
        }
    }

    /** The eve is a usual day on which more books are borrowed: those that come back on the days that count. */
    private DayLoad load(Wish wish, LocalDate day, LocalDate eve) {
        DayLoad usual = DayLoad.of(wish.requestsPerDay(), wish.crossReturnsPerDay());
        if (!day.isAfter(eve)) {
            return usual.borrowing(2);
        }
        return calendar.deliveryDay(day) ? usual : usual.share(WITHOUT_VANS);
    }

    private static long median(List<Long> micros) {
        return micros.isEmpty()
                ? 0
                : micros.stream().sorted().skip(micros.size() / 2).findFirst().orElseThrow();
    }
}
