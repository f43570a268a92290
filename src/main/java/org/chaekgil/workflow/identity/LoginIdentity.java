package org.chaekgil.workflow.identity;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Our logins as the engine's identity service, read-only: nothing is copied, so nothing can differ, and nobody edits users
 * in the engine's pages. No secret is ever checked here; signing in is the product's own affair, with its own brake.
 */
class LoginIdentity implements ReadOnlyIdentityProvider {
    private final EnginePeople people;

    LoginIdentity(EnginePeople people) {
        this.people = people;
    }

    @Override
    public User findUserById(String id) {
        return people.user(id).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new UsersByQuery(people, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return createUserQuery();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("users are not in the engine's tables");
    }

    @Override
    public boolean checkPassword(String user, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String id) {
        return createGroupQuery().groupId(id).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new GroupsByQuery(people, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return createGroupQuery();
    }

    @Override
    public Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return createTenantQuery();
    }

    @Override
    public void flush() {
        // reads only
    }

    @Override
    public void close() {
        // holds nothing
    }
}
