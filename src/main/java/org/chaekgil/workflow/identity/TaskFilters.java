package org.chaekgil.workflow.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The ready-made filters of the Tasklist, each sorted by due time, and who sees them. */
@Component
class TaskFilters {
    private static final List<String> EVERYBODY =
            List.of(TaskGroups.STAFF, TaskGroups.COORDINATORS, TaskGroups.DRIVERS, TaskGroups.ADMINISTRATORS);

    private final FilterService filters;
    private final TaskService tasks;
    private final EngineRights rights;

    TaskFilters(FilterService filters, TaskService tasks, EngineRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    void createAll() {
        TaskQuery mine = tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
        create(10, "우리 도서관 일", "우리 도서관에 온 일을 마감이 이른 것부터", mine, List.of(TaskGroups.STAFF));
        create(10, "내 운행", "내 차의 운행을 마감이 이른 것부터", mine, List.of(TaskGroups.DRIVERS));
        TaskQuery coordinators = tasks.createTaskQuery()
                .taskCandidateGroup(TaskGroups.COORDINATORS)
                .includeAssignedTasks();
        List<String> coordination = List.of(TaskGroups.COORDINATORS, TaskGroups.ADMINISTRATORS);
        create(10, "배차·점검", "배차계획을 검토하고 막힌 일을 푸는 일", coordinators, coordination);
        TaskQuery taken = tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
        create(20, "내가 맡은 일", "내가 맡은 일을 마감이 이른 것부터", taken, EVERYBODY);
        create(30, "모든 도서관 일", "모든 도서관의 일을 마감이 이른 것부터", tasks.createTaskQuery(), coordination);
    }

    private void create(int priority, String name, String description, TaskQuery query, List<String> readers) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(
                Map.of("description", description, "priority", priority, "color", "#0b5345", "refresh", true));
        Filter saved = filters.saveFilter(filter);
        readers.forEach(group -> rights.grant(group, Resources.FILTER, saved.getId(), Permissions.READ));
    }
}
