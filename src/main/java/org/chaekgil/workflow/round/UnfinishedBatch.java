package org.chaekgil.workflow.round;

import java.util.Map;
import java.util.OptionalInt;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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

    /** @return how many lines are left; empty for a batch without any, for every other task and for none at all */
    public OptionalInt left(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        String element = task == null ? null : task.getTaskDefinitionKey();
        // a task without a process has no element
        if (element == null || !RoundWords.TASKS.containsValue(element)) {
            return OptionalInt.empty();
        }
        String library = (String) tasks.getVariable(taskId, RoundWords.LIBRARY);
        int left = left(element, new LibraryId(library));
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
