package org.chaekgil.workflow.web;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.chaekgil.access.Actor;
import org.chaekgil.workflow.identity.EnginePeople;
import org.chaekgil.workflow.identity.TaskGroups;

/** Tells the engine's web applications who is signed in with the product already: there is no second login. */
class TasklistSignOn extends ContainerBasedAuthenticationFilter {
    TasklistSignOn(EnginePeople people) {
        authenticationProvider = new ProductLogin(people);
    }

    @Override
    public void init(FilterConfig config) {
        // the provider is given to the constructor, not named in the configuration
    }

    private record ProductLogin(EnginePeople people) implements AuthenticationProvider {
        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Principal who = request.getUserPrincipal();
            Actor actor = who == null ? null : people.actor(who.getName()).orElse(null);
            if (actor == null) {
                return AuthenticationResult.unsuccessful();
            }
            AuthenticationResult signedIn = AuthenticationResult.successful(actor.user());
            signedIn.setGroups(TaskGroups.of(actor));
            return signedIn;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // the security layer before this filter sends people to the login page
        }
    }
}
