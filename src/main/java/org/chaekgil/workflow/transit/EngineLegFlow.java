package org.chaekgil.workflow.transit;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Leg;
import org.chaekgil.custody.LegFlow;
import org.springframework.stereotype.Component;

/** Legs, searches and damaged books as instances of {@code item-transit.bpmn}; the key of a leg is {@code L} and its number. */
@Component
class EngineLegFlow implements LegFlow {
    private final RuntimeService runtime;

    EngineLegFlow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void opened(long leg) {
        runtime.startProcessInstanceByKey(TransitWords.PROCESS, LegKey.of(leg), Map.of(TransitWords.LEG, leg));
    }

    @Override
    public void ended(long leg, Leg.Outcome outcome) {
        runtime.createMessageCorrelation(TransitWords.LEG_ENDED)
                .processInstanceBusinessKey(LegKey.of(leg))
                .setVariable(TransitWords.OUTCOME, outcome.name())
                .correlateAllWithResult();
    }

    @Override
    public void misrouted(long leg) {
        runtime.createMessageCorrelation(TransitWords.ITEM_MISROUTED)
                .processInstanceBusinessKey(LegKey.of(leg))
                .correlateAllWithResult();
    }

    @Override
    public void unseen(ItemBarcode item) {
        if (!stands(item, TransitWords.SEARCH_ITEM, TransitWords.WAIT_FOR_WONDER)) {
            runtime.startProcessInstanceByMessage(TransitWords.ITEM_UNSEEN, item.value());
        }
    }

    @Override
    public void found(ItemBarcode item) {
        runtime.createMessageCorrelation(TransitWords.ITEM_FOUND)
                .processInstanceBusinessKey(item.value())
                .correlateAllWithResult();
    }

    @Override
    public void damaged(ItemBarcode item) {
        if (!stands(item, TransitWords.DECIDE_DAMAGED)) {
            runtime.startProcessInstanceByMessage(TransitWords.ITEM_DAMAGED, item.value());
        }
    }

    private boolean stands(ItemBarcode item, String... steps) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(item.value(), TransitWords.PROCESS)
                        .activityIdIn(steps)
                        .count()
                > 0;
    }
}
