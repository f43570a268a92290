package org.chaekgil.workflow.day;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.PublishingPlan;
import org.springframework.stereotype.Component;

/** The coordinator looked at the plan, or did not in time. */
@Component("publishPlan")
class PublishPlan implements JavaDelegate {
    private final PublishingPlan publishing;
    private final ByTask byTask;

    PublishPlan(PublishingPlan publishing, ByTask byTask) {
        this.publishing = publishing;
        this.byTask = byTask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate day = LocalDate.parse(execution.getProcessBusinessKey());
        byTask.call(() -> publishing.publish(day, null, false, byTask.actor()));
    }
}
