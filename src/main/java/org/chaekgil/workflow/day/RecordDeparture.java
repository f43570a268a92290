package org.chaekgil.workflow.day;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.DepartingTrip;
import org.springframework.stereotype.Component;

/** The driver left, told here or on the driver's page. */
@Component("recordDeparture")
class RecordDeparture implements JavaDelegate {
    private final DepartingTrip departing;
    private final ByTask byTask;

    RecordDeparture(DepartingTrip departing, ByTask byTask) {
        this.departing = departing;
        this.byTask = byTask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long trip = Long.parseLong(execution.getProcessBusinessKey());
        byTask.call(() -> departing.depart(trip, null, byTask.actor()));
    }
}
