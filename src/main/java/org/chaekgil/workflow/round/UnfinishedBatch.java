package org.chaekgil.workflow.round;

import java.util.Map;
import java.util.OptionalInt;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.access.Actor;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Component;

/** Whether a batch task still has lines: it ends by itself with its last one, and nobody ends it before. */
@Component
public class UnfinishedBatch {
    private final TaskService tasks;
    private final RoundLines lines;

    UnfinishedBatch(TaskService tasks, RoundLines lines) {
        this.tasks = tasks;
        this.lines = lines;
    }

    /**
     * @return how many lines are left; empty for a batch without any or of a library for which {@code by} does not work, for every
     *     other task and for none at all
     */
    public OptionalInt left(String taskId, Actor by) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        String element = task == null ? null : task.getTaskDefinitionKey();
        // a task without a process has no element
        if (element == null || !RoundWords.TASKS.containsValue(element)) {
            return OptionalInt.empty();
        }
        LibraryId library = new LibraryId((String) tasks.getVariable(taskId, RoundWords.LIBRARY));
        int left = by.worksAt(library) ? left(element, library) : 0;
        return left == 0 ? OptionalInt.empty() : OptionalInt.of(left);
    }

    int left(String element, LibraryId library) {
        RoundLines.Kind kind = RoundWords.TASKS.entrySet().stream()
                .filter(e -> e.getValue().equals(element))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return lines.count(library).get(kind);
    }
}
