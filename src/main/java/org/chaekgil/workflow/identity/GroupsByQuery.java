package org.chaekgil.workflow.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's question for groups, answered from our logins and libraries. */
class GroupsByQuery extends GroupQueryImpl {
    private static final long serialVersionUID = 1L;
    private final transient EnginePeople people;

    GroupsByQuery(EnginePeople people, CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return Pages.of(matching(), page);
    }

    private Stream<Group> matching() {
        return people.groups(userId)
                .filter(group -> id == null || id.equals(group.getId()))
                .filter(group -> ids == null || Arrays.asList(ids).contains(group.getId()))
                .filter(group -> name == null || name.equals(group.getName()))
                .filter(group -> nameLike == null || EnginePeople.like(nameLike).test(group.getName()))
                .filter(group -> type == null || type.equals(group.getType()))
                .filter(group -> tenantId == null);
    }
}
