package org.chaekgil.workflow.day;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.ReportingBreakdown;
import org.springframework.stereotype.Component;

/** The van cannot go on, wherever that was told. */
@Component("recordBreakdown")
class RecordBreakdown implements JavaDelegate {
    private final ReportingBreakdown reporting;
    private final ByTask byTask;

    RecordBreakdown(ReportingBreakdown reporting, ByTask byTask) {
        this.reporting = reporting;
        this.byTask = byTask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long trip = Long.parseLong(execution.getProcessBusinessKey());
        byTask.call(() -> reporting.report(trip, byTask.actor()));
    }
}
