package org.chaekgil.workflow.transit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Leg;
import org.chaekgil.custody.WatchingLegs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code item-transit.bpmn}. */
@Configuration
class TransitSteps {
    @Bean
    JavaDelegate warnLate(WatchingLegs legs) {
        return execution -> legs.warn(leg(execution));
    }

    @Bean
    JavaDelegate startSearch(WatchingLegs legs) {
        return execution -> {
            execution.setVariable(TransitWords.OUTCOME, Leg.Outcome.UNSEEN.name());
            legs.unseen(leg(execution));
        };
    }

    @Bean
    JavaDelegate closeMisroute(WatchingLegs legs) {
        return execution -> legs.closeMisroute(leg(execution));
    }

    @Bean
    JavaDelegate declareMissing(WatchingLegs legs) {
        return execution -> legs.declareMissing(new ItemBarcode(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate declareLost(WatchingLegs legs) {
        return execution -> legs.declareLost(new ItemBarcode(execution.getProcessBusinessKey()));
    }

    private static long leg(DelegateExecution execution) {
        return ((Number) execution.getVariable(TransitWords.LEG)).longValue();
    }
}
