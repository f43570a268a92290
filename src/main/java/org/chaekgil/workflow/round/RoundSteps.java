package org.chaekgil.workflow.round;

import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LibraryWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task and the guard of {@code library-round.bpmn}. */
@Configuration
class RoundSteps {
    /** What is left goes into the library's next round. */
    @Bean
    JavaDelegate closeRound(LibraryRounds rounds, LibraryWork work, Clock clock) {
        return execution -> {
            long round = Long.parseLong(execution.getProcessBusinessKey().substring("round-".length()));
            // whoever scans at this library now waits, and then finds the next round
            rounds.lock(rounds.library(round));
            work.changed(Set.of(rounds.close(round, clock.instant())));
        };
    }

    /**
     * A batch task ends with its last line. People are told before they get here ({@link UnfinishedBatch}); this is the last guard,
     * for whoever completes a task in another way or in the moment in which a line is added.
     */
    @Bean
    TaskListener refuseLinesLeft(UnfinishedBatch batch) {
        return task -> {
            LibraryId library = new LibraryId((String) task.getVariable(RoundWords.LIBRARY));
            int left = batch.left(task.getTaskDefinitionKey(), library);
            if (left > 0) {
                throw new LinesLeft(left);
            }
        };
    }
}
