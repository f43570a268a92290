package org.chaekgil.workflow.day;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.FinishingTrip;
import org.springframework.stereotype.Component;

/** The van is back at the hub, told here or on the driver's page. */
@Component("recordReturn")
class RecordReturn implements JavaDelegate {
    private final FinishingTrip finishing;
    private final ByTask byTask;

    RecordReturn(FinishingTrip finishing, ByTask byTask) {
        this.finishing = finishing;
        this.byTask = byTask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long trip = Long.parseLong(execution.getProcessBusinessKey());
        byTask.call(() -> finishing.finish(trip, null, byTask.actor()));
    }
}
