package org.chaekgil.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.chaekgil.access.Refused;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.workflow.DueWork;
import org.chaekgil.workflow.PeoplesWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a city live: day after day citizens, staff and drivers do what they do, through the same use cases as the pages. Time goes from one act
 * to the next; before each, the engine's jobs that became due meanwhile are done. Nothing but the database is carried from one day to
 * the next, so that a life that was cut off can be taken up again from there.
 */
@Component
class CityLife {
    private static final Logger LOG = LoggerFactory.getLogger(CityLife.class);
    private static final Duration LOOK_FOR_JOBS_EVERY = Duration.ofMinutes(1);
    private static final int TRIES = 3;

    private final UseCases useCases;
    private final RoadUseCases road;
    private final CityRows rows;
    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final PeoplesWork work;
    private final DueWork dueWork;

    CityLife(
            UseCases useCases,
            RoadUseCases road,
            CityRows rows,
            Libraries libraries,
            OpeningCalendar calendar,
            PeoplesWork work,
            DueWork dueWork) {
        this.useCases = useCases;
        this.road = road;
        this.rows = rows;
        this.libraries = libraries;
        this.calendar = calendar;
        this.work = work;
        this.dueWork = dueWork;
    }

    /** What became of a stretch of life: how often the rules said no, and what went wrong that must not. */
    record Outcome(Map<String, Integer> refusals, List<String> troubles) {}

    /**
     * Lives on from where the clock stands, and leaves it standing at the end.
     *
     * @param extra what else shall happen, noted in the agenda at the beginning of each day
     * @param dayEnds hears of each day that is over, with the times of its scans in microseconds
     */
    Outcome live(
            MovableClock clock,
            LifePlan plan,
            Instant until,
            List<Happening> extra,
            BiConsumer<LocalDate, List<Long>> dayEnds) {
        Scene scene = new Scene(clock, plan, useCases, rows);
        Outcome outcome = new Outcome(new TreeMap<>(), new ArrayList<>());
        Desks desks = new Desks(scene);
        Citizens citizens = new Citizens(scene);
        Decisions decisions = new Decisions(scene, work);
        Road vans = new Road(scene, road, libraries, calendar, desks);
        while (clock.instant().isBefore(until)) {
            LocalDate day = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
            Today today = new Today(day, libraries.all(), calendar);
            Instant from = clock.instant();
            Instant end = day.plusDays(1).atStartOfDay(OpeningCalendar.ZONE).toInstant();
            citizens.plan(today, from);
            desks.plan(today, from);
            decisions.plan(today, from);
            vans.plan(today, from);
            extra.forEach(happening -> happening.note(scene, citizens, today, from));
            pass(scene, end.isBefore(until) ? end : until, outcome);
            dayEnds.accept(day, scene.takeScanMicros());
        }
        return outcome;
    }

    private void pass(Scene scene, Instant end, Outcome outcome) {
        Instant looked = Instant.MIN;
        for (Agenda.Entry next = scene.agenda().nextBefore(end);
                next != null;
                next = scene.agenda().nextBefore(end)) {
            if (!looked.plus(LOOK_FOR_JOBS_EVERY).isAfter(next.at())) {
                doDue(scene.clock(), next.at(), outcome);
                looked = next.at();
            }
            if (next.at().isAfter(scene.now())) {
                scene.clock().moveTo(next.at());
            }
            act(next, outcome);
        }
        doDue(scene.clock(), end, outcome);
        scene.clock().moveTo(end);
    }

    private void act(Agenda.Entry entry, Outcome outcome) {
        try {
            entry.act().run();
        } catch (Refused refused) {
            outcome.refusals().merge(entry.name() + " " + refused.code(), 1, Integer::sum);
        } catch (RuntimeException broken) {
            LOG.error("{} at {} failed", entry.name(), entry.at(), broken);
            outcome.troubles().add(entry.name() + " at " + entry.at() + ": " + broken);
        }
    }

    private void doDue(MovableClock clock, Instant to, Outcome outcome) {
        for (Optional<Instant> due = dueWork.nextDue(to); due.isPresent(); due = dueWork.nextDue(to)) {
            if (due.get().isAfter(clock.instant())) {
                clock.moveTo(due.get());
            }
            runDue(outcome);
        }
        runDue(outcome);
    }

    /** A job that fails is tried again as the engine would; in the end it shows up as an incident. */
    private void runDue(Outcome outcome) {
        for (int i = 0; i < TRIES; i++) {
            try {
                dueWork.runDue();
                return;
            } catch (RuntimeException failed) {
                LOG.warn("a job failed", failed);
                outcome.troubles().add("job: " + failed);
            }
        }
    }

    /** Something told in advance. */
    interface Happening {
        void note(Scene scene, Citizens citizens, Today today, Instant from);
    }
}
