package org.chaekgil.workflow.day;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.DayBook;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.courier.Trips;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Component;

/**
 * Vans run on delivery days only, and one process leads a day: a second one finds it open and ends. When the day begins and the plan
 * that was published ahead for it has no trip, it is planned again, with what has come since.
 */
@Component("checkDay")
class CheckDay implements JavaDelegate {
    private final OpeningCalendar calendar;
    private final DayBook book;
    private final DayProgress progress;
    private final Trips trips;
    private final Clock clock;

    CheckDay(OpeningCalendar calendar, DayBook book, DayProgress progress, Trips trips, Clock clock) {
        this.calendar = calendar;
        this.book = book;
        this.progress = progress;
        this.trips = trips;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object wanted = execution.getVariable(DayWords.DAY);
        LocalDate day = wanted == null
                ? LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE)
                : LocalDate.parse(wanted.toString());
        execution.setProcessBusinessKey(day.toString());
        execution.setVariable(DayWords.DAY, day.toString());
        boolean delivery = calendar.deliveryDay(day);
        boolean run = delivery && book.open(day, execution.getProcessInstanceId());
        if (delivery
                && !run
                && wanted == null
                && progress.step(day) == Step.UNDERWAY
                && trips.on(day).isEmpty()) {
            progress.planWanted(day, null);
        }
        execution.setVariable(DayWords.DAY_TO_RUN, run);
    }
}
