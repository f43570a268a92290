package org.chaekgil.workflow.request;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.chaekgil.custody.ReleasingItem;
import org.chaekgil.notice.NoticeKind;
import org.chaekgil.notice.Notices;
import org.chaekgil.request.ClosingReason;
import org.chaekgil.request.FollowingRequest;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.Sourcing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks and listeners of {@code loan-request.bpmn}: each reads the key and calls one use case. */
@Configuration
class RequestSteps {
    /** Writes the state that an element of the model names; in the transaction of the step that reaches it. */
    @Bean
    ExecutionListener recordState(FollowingRequest following) {
        return execution -> following.reached(number(execution), state(execution));
    }

    @Bean
    JavaDelegate sourceCopy(Sourcing sourcing) {
        return execution -> execution.setVariable(
                RequestWords.SOURCING, sourcing.source(number(execution)).name());
    }

    @Bean
    JavaDelegate remindSupplier(FollowingRequest following) {
        return execution -> following.remindSupplier(number(execution));
    }

    @Bean
    JavaDelegate withdrawSupply(FollowingRequest following) {
        return execution -> following.withdrawSupply(number(execution));
    }

    @Bean
    JavaDelegate forgiveRefusals(FollowingRequest following) {
        return execution -> {
            following.forgiveRefusals(number(execution));
            // the next time is decided anew, with nothing chosen beforehand
            execution.removeVariable(RequestWords.DECISION);
        };
    }

    @Bean
    JavaDelegate noteUnfilled(FollowingRequest following) {
        return execution -> following.close(
                number(execution), ClosingReason.valueOf((String) execution.getVariable(RequestWords.DECISION)));
    }

    /** Anything but a word of the list is refused, and with it the whole step: nothing written freely stays in the engine. */
    @Bean
    TaskListener noteReason(FollowingRequest following) {
        return task -> {
            String named = (String) task.getVariable(RequestWords.REASON);
            // the message of what is thrown goes into the log: it does not repeat what was written
            ClosingReason reason = named == null
                    ? ClosingReason.ASK_LIBRARY
                    : Arrays.stream(ClosingReason.values())
                            .filter(each -> each.name().equals(named))
                            .findFirst()
                            .orElseThrow();
            if (!Boolean.TRUE.equals(task.getVariable(RequestWords.ACCEPTED))) {
                following.close(number(task.getExecution()), reason);
            }
        };
    }

    @Bean
    JavaDelegate sendPickupNotice(LoanRequests requests, Notices notices) {
        return execution -> {
            LoanRequest request = requests.find(number(execution)).orElseThrow();
            notices.send(
                    request.patron(),
                    request.pickup(),
                    NoticeKind.READY,
                    List.of(request.number().value()));
        };
    }

    @Bean
    JavaDelegate expirePickup(FollowingRequest following) {
        return execution -> following.expirePickup(number(execution));
    }

    @Bean
    JavaDelegate releaseItem(ReleasingItem releasing) {
        return execution -> releasing.release(number(execution));
    }

    static RequestNumber number(DelegateExecution execution) {
        return new RequestNumber(execution.getProcessBusinessKey());
    }

    private static RequestState state(DelegateExecution execution) {
        return execution
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(p -> p.getCamundaName().equals(RequestWords.STATE))
                .map(CamundaProperty::getCamundaValue)
                .map(RequestState::valueOf)
                .findFirst()
                .orElseThrow();
    }
}
