package org.chaekgil.workflow.web;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.workflow.TaskAnswers;
import org.chaekgil.workflow.day.DayWords;
import org.chaekgil.workflow.request.RequestWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a task of the Tasklist is about, read from our own tables: the engine itself keeps no titles and no people. With {@code embed=1}
 * it stands within the task.
 */
@Controller
class TaskPages {
    private final TaskAnswers answers;
    private final RuntimeService runtime;
    private final RequestFacts facts;

    TaskPages(TaskAnswers answers, RuntimeService runtime, RequestFacts facts) {
        this.answers = answers;
        this.runtime = runtime;
        this.facts = facts;
    }

    /** @throws Refused NOT_YOURS for a task of another library, for one that is done and for none at all */
    @GetMapping("/desk/tasks/{id}")
    String task(@PathVariable String id, @RequestParam(defaultValue = "") String embed, Actor by, Model model) {
        Task task = answers.task(id, by).orElseThrow(() -> new Refused(Code.NOT_YOURS));
        String key = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        if (task.getTaskDefinitionKey().equals(DayWords.REVIEW_PLAN)) {
            return "redirect:/plans/" + key + "/totals";
        }
        if (task.getTaskDefinitionKey().equals(DayWords.FIND_VANS)) {
            return "redirect:/plans/vans?embed=1";
        }
        if (!task.getProcessDefinitionId().startsWith(RequestWords.PROCESS + ":")) {
            return "redirect:/desk";
        }
        facts.fill(model, new RequestNumber(key), runtime.getVariables(task.getProcessInstanceId()));
        model.addAttribute("task", id);
        model.addAttribute("heading", task.getName());
        model.addAttribute("embed", embed.equals("1"));
        return "task-facts";
    }
}
