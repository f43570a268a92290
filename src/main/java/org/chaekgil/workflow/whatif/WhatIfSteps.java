package org.chaekgil.workflow.whatif;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.ExternalTaskQuery;
import org.chaekgil.whatif.WhatIfProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A comparison's steps in its process. */
@Component
class WhatIfSteps implements WhatIfProcess {
    private final RuntimeService runtime;
    private final ExternalTaskService external;

    WhatIfSteps(RuntimeService runtime, ExternalTaskService external) {
        this.runtime = runtime;
        this.external = external;
    }

    @Override
    @Transactional
    public void begin(long whatIf) {
        runtime.createMessageCorrelation(WhatIfWords.WHAT_IF_WANTED)
                .processInstanceBusinessKey(Long.toString(whatIf))
                .correlateStartMessage();
    }

    @Override
    @Transactional
    public void cancel(long whatIf) {
        runtime.createMessageCorrelation(WhatIfWords.WHAT_IF_CANCELLED)
                .processInstanceBusinessKey(Long.toString(whatIf))
                .correlateAll();
    }

    @Override
    public Set<Long> failed() {
        return failedTasks().list().stream()
                .map(ExternalTask::getBusinessKey)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void retry(long whatIf) {
        failedTasks().list().stream()
                .filter(task -> Long.toString(whatIf).equals(task.getBusinessKey()))
                .forEach(task -> external.setRetries(task.getId(), 1));
    }

    private ExternalTaskQuery failedTasks() {
        return external.createExternalTaskQuery()
                .topicName(WhatIfWords.PLAN_TRAFFIC_TOPIC)
                .noRetriesLeft();
    }
}
