package org.chaekgil.workflow.round;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Timetable;
import org.chaekgil.request.LibraryWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the batch tasks of a library equal to its lines: a task begins with the first line and ends with the last. A library's
 * round begins with its first line too, whatever the hour, and lasts until the next van is back.
 */
@Component
class EngineLibraryWork implements LibraryWork {
    private final LibraryRounds rounds;
    private final RoundLines lines;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Timetable timetable;
    private final Clock clock;

    EngineLibraryWork(
            LibraryRounds rounds,
            RoundLines lines,
            RuntimeService runtime,
            TaskService tasks,
            Timetable timetable,
            Clock clock) {
        this.rounds = rounds;
        this.lines = lines;
        this.runtime = runtime;
        this.tasks = tasks;
        this.timetable = timetable;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void changed(Collection<LibraryId> libraries) {
        // in the order of their ids, so that two who change the same two libraries cannot wait for each other
        new TreeSet<>(libraries).forEach(this::settle);
    }

    private void settle(LibraryId library) {
        rounds.lock(library);
        Map<RoundLines.Kind, Integer> counts = lines.count(library);
        Optional<Long> round = rounds.open(library);
        if (round.isEmpty() && counts.values().stream().allMatch(n -> n == 0)) {
            return;
        }
        String key = key(round.orElseGet(() -> begin(library)));
        Map<String, Task> open = tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                .collect(Collectors.toMap(Task::getTaskDefinitionKey, t -> t, (a, b) -> a));
        counts.forEach((kind, n) -> {
            Task task = open.get(RoundWords.TASKS.get(kind));
            if (n > 0 && task == null) {
                runtime.createMessageCorrelation(RoundWords.MESSAGES.get(kind))
                        .processInstanceBusinessKey(key)
                        .correlate();
            } else if (n == 0 && task != null) {
                tasks.complete(task.getId());
            }
        });
    }

    private long begin(LibraryId library) {
        Timetable.Departure van = timetable.nextDeparture(clock.instant());
        long round = rounds.begin(library, van, clock.instant());
        runtime.startProcessInstanceByKey(
                RoundWords.PROCESS,
                key(round),
                Map.of(RoundWords.LIBRARY, library.value(), RoundWords.ENDS, Date.from(van.back())));
        return round;
    }

    static String key(long round) {
        return "round-" + round;
    }
}
