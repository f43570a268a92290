package org.chaekgil.workflow.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's question for users, answered from our logins, in the order of their names. */
class UsersByQuery extends UserQueryImpl {
    private static final long serialVersionUID = 1L;
    private final transient EnginePeople people;

    UsersByQuery(EnginePeople people, CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return Pages.of(matching(), page);
    }

    private Stream<User> matching() {
        Stream<User> all = id == null ? people.users(groupId) : people.user(id).stream();
        return all.filter(user -> ids == null || Arrays.asList(ids).contains(user.getId()))
                .filter(user -> id == null || groupId == null || member(user))
                .filter(user -> is(user.getFirstName(), firstName, firstNameLike))
                .filter(user -> is(user.getLastName(), lastName, lastNameLike))
                .filter(user -> is(user.getEmail(), email, emailLike))
                .filter(user -> tenantId == null);
    }

    private boolean member(User user) {
        return people.groups(user.getId()).anyMatch(group -> group.getId().equals(groupId));
    }

    private static boolean is(String value, String wanted, String like) {
        return (wanted == null || wanted.equals(value))
                && (like == null || EnginePeople.like(like).test(value));
    }
}
