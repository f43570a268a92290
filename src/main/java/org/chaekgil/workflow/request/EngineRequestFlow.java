package org.chaekgil.workflow.request;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.chaekgil.request.Eligibility;
import org.chaekgil.request.FollowingRequest;
import org.chaekgil.request.RequestFact;
import org.chaekgil.request.RequestFlow;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Requests carried by instances of {@code loan-request.bpmn}; the business key is the request's number. */
@Component
class EngineRequestFlow implements RequestFlow {
    private static final Map<RequestState, String> STEPS = Map.ofEntries(
            Map.entry(RequestState.QUEUED, "queued"),
            Map.entry(RequestState.FROZEN, "frozen"),
            Map.entry(RequestState.AWAITING_OPENING, "awaitingOpening"),
            Map.entry(RequestState.EXHAUSTED, "decideExhausted"),
            Map.entry(RequestState.TO_PICK, "toPick"),
            Map.entry(RequestState.PICKED, "travelToPickup"),
            Map.entry(RequestState.IN_TRANSIT, "travelToPickup"),
            Map.entry(RequestState.READY, "ready"),
            Map.entry(RequestState.ON_LOAN, "onLoan"),
            Map.entry(RequestState.OVERDUE, "overdue"),
            Map.entry(RequestState.GOING_HOME, "travelHome"));

    private final RuntimeService runtime;
    private final FollowingRequest following;

    EngineRequestFlow(RuntimeService runtime, @Lazy FollowingRequest following) {
        this.runtime = runtime;
        this.following = following;
    }

    @Override
    public String start(RequestNumber number, Eligibility facts) {
        return runtime.createProcessInstanceByKey(RequestWords.PROCESS)
                .businessKey(number.value())
                .setVariables(Map.of(
                        "activeRequests", facts.activeRequests(),
                        "activeLimit", facts.activeLimit(),
                        "openLoans", facts.openLoans(),
                        "loanLimit", facts.loanLimit(),
                        "suspended", facts.suspended(),
                        "deliverable", facts.deliverable(),
                        "overrideAsked", facts.overrideAsked()))
                .executeWithVariablesInReturn()
                .getVariables()
                .getValue(RequestWords.VERDICT, String.class);
    }

    @Override
    public void tell(RequestNumber number, RequestFact fact, Map<String, Object> routing) {
        try {
            runtime.createMessageCorrelation(fact.message())
                    .processInstanceBusinessKey(number.value())
                    .setVariables(routing)
                    .correlate();
        } catch (OptimisticLockingException somebodyWasQuicker) {
            throw new OptimisticLockingFailureException(fact.message(), somebodyWasQuicker);
        }
    }

    @Override
    public boolean offer(RequestNumber number) {
        return !runtime.createMessageCorrelation(RequestFact.COPY_FREED.message())
                .processInstanceBusinessKey(number.value())
                .correlateAllWithResult()
                .isEmpty();
    }

    @Override
    public void putBack(RequestNumber number, RequestState state, Long leg) {
        String step = STEPS.get(state);
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), RequestWords.PROCESS)
                .singleResult();
        if (running == null) {
            // it had ended: a new instance takes up where that one was
            ProcessInstantiationBuilder anew =
                    runtime.createProcessInstanceByKey(RequestWords.PROCESS).businessKey(number.value());
            (leg == null ? anew : anew.setVariable(RequestWords.LEG, leg))
                    .startBeforeActivity(step)
                    .execute();
        } else {
            if (leg != null) {
                runtime.setVariable(running.getId(), RequestWords.LEG, leg);
            }
            ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(running.getId());
            for (ActivityInstance active :
                    List.of(runtime.getActivityInstance(running.getId()).getChildActivityInstances())) {
                change.cancelActivityInstance(active.getId());
            }
            change.startBeforeActivity(step).execute();
        }
        if (state == RequestState.IN_TRANSIT) {
            following.reached(number, state);
        }
    }
}
