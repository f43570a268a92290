package org.chaekgil.workflow.round;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Ledger;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Timetable;
import org.chaekgil.request.LibraryWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the batch tasks of a library equal to its lines: a task begins with the first line and ends with the last. A library's
 * round begins with its first line too, whatever the hour, and lasts until the next van is back. The lines are counted once, when
 * everything else of the transaction is done: halfway through, a request stands between two states.
 */
@Component
class EngineLibraryWork implements LibraryWork {
    private final BeforeCommit changed = new BeforeCommit();
    private final LibraryRounds rounds;
    private final RoundLines lines;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Timetable timetable;
    private final Clock clock;

    EngineLibraryWork(
            LibraryRounds rounds,
            RoundLines lines,
            Ledger ledger,
            RuntimeService runtime,
            TaskService tasks,
            Timetable timetable,
            Clock clock) {
        this.rounds = rounds;
        this.lines = lines;
        this.ledger = ledger;
        this.runtime = runtime;
        this.tasks = tasks;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * Settled when the transaction is about to end, once for each library: a call may come from within a step of another
     * process, and what the engine has just done there it can only find again when that step is over.
     */
    @Override
    @Transactional
    public void changed(Collection<LibraryId> libraries) {
        changed.in(this::settle).addAll(libraries);
    }

    @Override
    @Transactional
    public void goalChanged(ItemBarcode item) {
        ledger.now(item).map(Ledger.Entry::library).ifPresent(library -> changed(Set.of(library)));
    }

    private void settle(LibraryId library) {
        rounds.lock(library);
        Map<RoundLines.Kind, Integer> counts = lines.count(library);
        Optional<Long> round = rounds.open(library);
        if (round.isEmpty() && counts.values().stream().allMatch(n -> n == 0)) {
            return;
        }
        if (round.isEmpty()) {
            begin(library, counts);
            return;
        }
        String key = key(round.get());
        Map<String, List<Task>> open = tasksOf(key).stream().collect(Collectors.groupingBy(Task::getTaskDefinitionKey));
        counts.forEach((kind, n) -> {
            List<Task> task = open.getOrDefault(RoundWords.TASKS.get(kind), List.of());
            if (n > 0 && task.isEmpty()) {
                runtime.createMessageCorrelation(RoundWords.MESSAGES.get(kind))
                        .processInstanceBusinessKey(key)
                        .correlateAll();
            } else if (n == 0) {
                task.forEach(t -> tasks.complete(t.getId()));
            }
        });
    }

    /** The tasks begin with the round: within a step of the engine a message would not find a process that is not written yet. */
    private void begin(LibraryId library, Map<RoundLines.Kind, Integer> counts) {
        Timetable.Departure van = timetable.nextDeparture(clock.instant());
        long round = rounds.begin(library, van, clock.instant());
        ProcessInstantiationBuilder start = runtime.createProcessInstanceByKey(RoundWords.PROCESS)
                .businessKey(key(round))
                .setVariables(Map.of(RoundWords.LIBRARY, library.value(), RoundWords.ENDS, Date.from(van.back())))
                .startBeforeActivity(RoundWords.START);
        counts.forEach((kind, n) -> {
            if (n > 0) {
                start.startBeforeActivity(RoundWords.TASKS.get(kind));
            }
        });
        start.execute();
    }

    /** Asked at every scan: the engine takes a tenth of a scan's time to put its usual query for tasks together. */
    private List<Task> tasksOf(String key) {
        return tasks.createNativeTaskQuery()
                .sql(
                        "select t.* from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ where p.BUSINESS_KEY_ = #{key}")
                .parameter("key", key)
                .list();
    }

    static String key(long round) {
        return "round-" + round;
    }
}
