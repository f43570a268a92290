package org.chaekgil.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.workflow.identity.TaskGroups;
import org.chaekgil.workflow.request.RequestWords;
import org.springframework.stereotype.Component;

/**
 * What people may answer a task with: the fields that the model gives it, each with a value of its kind, and nothing else. The engine
 * by itself takes any variable, and goes on without those that the model needs.
 */
@Component
public class TaskAnswers {
    private final TaskService tasks;
    private final FormService forms;

    TaskAnswers(TaskService tasks, FormService forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /** The task, if it is one of a process and offered to that person or taken by that person's colleagues. */
    public Optional<Task> task(String id, Actor by) {
        boolean all = by.is(Role.COORDINATOR) || by.is(Role.ADMIN);
        var query = tasks.createTaskQuery().taskId(id);
        return Optional.ofNullable((all
                                ? query
                                : query.taskCandidateGroupIn(TaskGroups.of(by)).includeAssignedTasks())
                        .singleResult())
                .filter(task -> task.getProcessDefinitionId() != null);
    }

    /**
     * @param sent values by variable, as JSON has them: text, booleans, numbers; null for a value that is none of these
     * @throws Refused BAD_INPUT with a sentence that names the field
     */
    public void check(Task task, Map<String, Object> sent) {
        List<FormField> fields = forms.getTaskFormData(task.getId()).getFormFields();
        Set<String> known = fields.stream().map(FormField::getId).collect(Collectors.toSet());
        sent.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw known.isEmpty()
                    ? Refused.saying("code.BAD_INPUT.answerNone", Code.BAD_INPUT, name)
                    : Refused.saying(
                            "code.BAD_INPUT.answerUnknown",
                            Code.BAD_INPUT,
                            name,
                            known.stream().sorted().collect(Collectors.joining(", ")));
        });
        fields.forEach(field -> check(field, given(sent, field.getId())));
        if (Boolean.FALSE.equals(sent.get(RequestWords.ACCEPTED)) && given(sent, RequestWords.REASON) == null) {
            // a refusal needs the reason that the citizen reads
            fields.stream().filter(f -> f.getId().equals(RequestWords.REASON)).forEach(f -> {
                throw missing(f);
            });
        }
    }

    private static Object given(Map<String, Object> sent, String field) {
        Object value = sent.get(field);
        return "".equals(value) ? null : value;
    }

    private static void check(FormField field, Object value) {
        boolean required = field.getValidationConstraints().stream()
                .anyMatch(constraint -> constraint.getName().equals("required"));
        if (value == null && required) {
            throw missing(field);
        }
        boolean choice = field.getType().getName().equals("enum");
        Set<String> choices = choice ? values(field) : Set.of("true", "false");
        if (value != null && !(choice ? choices.contains(value) : value instanceof Boolean)) {
            throw Refused.saying(
                    "code.BAD_INPUT.answerValue",
                    Code.BAD_INPUT,
                    name(field),
                    String.join(", ", new TreeSet<>(choices)));
        }
    }

    private static Refused missing(FormField field) {
        return Refused.saying("code.BAD_INPUT.answerMissing", Code.BAD_INPUT, name(field));
    }

    private static String name(FormField field) {
        return field.getLabel() + " (" + field.getId() + ")";
    }

    private static Set<String> values(FormField field) {
        return ((Map<?, ?>) field.getType().getInformation("values"))
                .keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
