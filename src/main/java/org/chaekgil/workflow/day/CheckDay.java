package org.chaekgil.workflow.day;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.DayBook;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Component;

/** Vans run on delivery days only, and one process leads a day: a second one finds it open and ends. */
@Component("checkDay")
class CheckDay implements JavaDelegate {
    private final OpeningCalendar calendar;
    private final DayBook book;
    private final Clock clock;

    CheckDay(OpeningCalendar calendar, DayBook book, Clock clock) {
        this.calendar = calendar;
        this.book = book;
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
        boolean run = calendar.deliveryDay(day) && book.open(day, execution.getProcessInstanceId());
        execution.setVariable(DayWords.DAY_TO_RUN, run);
    }
}
