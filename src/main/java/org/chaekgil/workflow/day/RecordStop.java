package org.chaekgil.workflow.day;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.FinishingStop;
import org.chaekgil.courier.SkipReason;
import org.chaekgil.courier.SkippingStop;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Component;

/** The driver was at the stop or left it out, told here or on the driver's page. */
@Component("recordStop")
class RecordStop implements JavaDelegate {
    private final TripSheet sheet;
    private final FinishingStop finishing;
    private final SkippingStop skipping;
    private final ByTask byTask;

    RecordStop(TripSheet sheet, FinishingStop finishing, SkippingStop skipping, ByTask byTask) {
        this.sheet = sheet;
        this.finishing = finishing;
        this.skipping = skipping;
        this.byTask = byTask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        LibraryId place = new LibraryId((String) execution.getVariable(DayWords.PLACE));
        boolean skipped = Boolean.TRUE.equals(execution.getVariable(DayWords.SKIPPED));
        execution.removeVariable(DayWords.SKIPPED);
        if (sheet.trip(key).stillStopsAt(place)) {
            long trip = Long.parseLong(key);
            byTask.call(() -> skipped
                    ? skipping.skip(trip, place, SkipReason.OTHER, byTask.actor())
                    : finishing.done(trip, place, null, null, byTask.actor()));
        }
    }
}
