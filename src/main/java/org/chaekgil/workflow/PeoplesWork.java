package org.chaekgil.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The decisions that wait for a person, for simulated people, who have no Tasklist. */
@Component
public class PeoplesWork {
    private static final Comparator<Waiting> ORDER =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::task).thenComparing(Waiting::key);
    private final TaskService tasks;
    private final RuntimeService runtime;

    PeoplesWork(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /**
     * @param task the element of the model
     * @param key what it is about: the business key of its process
     */
    public record Waiting(String id, String task, String key, Instant since) {}

    /** Tasks of these elements of the models, longest waiting first. */
    public List<Waiting> waiting(String... elements) {
        List<Task> open =
                tasks.createTaskQuery().taskDefinitionKeyIn(elements).active().list();
        Map<String, String> keys =
                keys(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return open.stream()
                .map(task -> new Waiting(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        keys.get(task.getProcessInstanceId()),
                        task.getCreateTime().toInstant()))
                .sorted(ORDER)
                .toList();
    }

    private Map<String, String> keys(Set<String> processes) {
        return processes.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    public void complete(Waiting task, Map<String, Object> answer) {
        tasks.complete(task.id(), answer);
    }
}
