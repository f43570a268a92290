package org.chaekgil.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chaekgil.access.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** To the page that was asked for; else to the first page of the role. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {
    AfterSignIn() {
        setRequestCache(new CookieRequestCache());
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        return home(((SignedIn) who.getPrincipal()).actor().role());
    }

    static String home(Role role) {
        return switch (role) {
            case CITIZEN -> "/";
            case STAFF -> "/desk";
            case COORDINATOR -> "/plans";
            case DRIVER -> "/trip";
            case ADMIN -> "/camunda/app/welcome/default/";
        };
    }
}
