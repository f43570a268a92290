package org.chaekgil.workflow.day;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Component;

/** Whether the stop is still to be served: the driver may have been there before its turn. */
@Component("checkStop")
class CheckStop implements JavaDelegate {
    private final TripSheet sheet;

    CheckStop(TripSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LibraryId place = new LibraryId((String) execution.getVariable(DayWords.PLACE));
        boolean open = sheet.trip(execution.getProcessBusinessKey()).stillStopsAt(place);
        execution.setVariableLocal(DayWords.STOP_OPEN, open);
    }
}
