package org.chaekgil.workflow.identity;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our people in the place of the engine's own user tables. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {
    private final ObjectProvider<EnginePeople> people;

    /** @param people asked for late: the engine starts before what reads the database for it */
    IdentityPlugin(ObjectProvider<EnginePeople> people) {
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAdminGroups(new ArrayList<>(List.of(TaskGroups.ADMINISTRATORS)));
        // ids such as library-M01 and desk-m01 have hyphens
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
        engine.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new LoginIdentity(people.getObject());
            }
        });
    }
}
