package org.chaekgil.workflow.day;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.DayBook;
import org.chaekgil.courier.GatheringDay;
import org.chaekgil.courier.Van;
import org.chaekgil.courier.Vans;
import org.springframework.stereotype.Component;

/** Writes down what the vans have to do, for the planning that follows. */
@Component("gatherDay")
class GatherDay implements JavaDelegate {
    private final GatheringDay gathering;
    private final DayBook book;
    private final Vans vans;

    GatherDay(GatheringDay gathering, DayBook book, Vans vans) {
        this.gathering = gathering;
        this.book = book;
        this.vans = vans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate day = LocalDate.parse(execution.getProcessBusinessKey());
        book.gathered(day, gathering.gather(day));
        execution.setVariable(DayWords.VANS_IN_SERVICE, vans.all().stream().anyMatch(Van::inService));
    }
}
