package org.chaekgil.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the engine wait for the clock: timers that start processes get their first due date when the models are deployed, and that must
 * be counted in our time.
 */
@Component
class EngineStart extends AbstractProcessEnginePlugin {
    private static final Logger LOG = LoggerFactory.getLogger(EngineStart.class);
    private final Clock clock;

    EngineStart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        LOG.info("The engine starts at {}", clock.instant().atZone(clock.getZone()));
    }
}
