package org.chaekgil.workflow.day;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.courier.NamingLeftovers;
import org.springframework.stereotype.Component;

/** The day is over: what did not arrive is listed with the reason. */
@Component("nameLeftovers")
class NameLeftovers implements JavaDelegate {
    private final NamingLeftovers naming;

    NameLeftovers(NamingLeftovers naming) {
        this.naming = naming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        naming.name(LocalDate.parse(execution.getProcessBusinessKey()));
    }
}
