package org.chaekgil.workflow.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine, beside the tasks themselves: a task offered to {@code library-M01} is open to that
 * group by the engine's own rule and to no other library.
 */
@Component
class EngineRights {
    private final AuthorizationService rights;

    EngineRights(AuthorizationService rights) {
        this.rights = rights;
    }

    void grantAll() {
        for (String group : List.of(TaskGroups.STAFF, TaskGroups.COORDINATORS, TaskGroups.DRIVERS)) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        }
        // a coordinator may act for every library
        grant(TaskGroups.COORDINATORS, Resources.TASK, ANY, Permissions.READ, Permissions.UPDATE);
        for (Resources resource : Resources.values()) {
            grant(TaskGroups.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
    }

    /** Does nothing if the group has a right on the resource already. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        boolean there = rights.createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .authorizationType(AUTH_TYPE_GRANT)
                        .count()
                > 0;
        if (there) {
            return;
        }
        Authorization right = rights.createNewAuthorization(AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        rights.saveAuthorization(right);
    }
}
