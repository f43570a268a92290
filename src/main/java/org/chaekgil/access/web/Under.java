package org.chaekgil.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * All paths under one, whatever servlet serves them. Spring's path patterns look at the path within the servlet only, and
 * the engine's web applications bring servlets of their own below {@code /camunda/api}.
 */
record Under(String path) implements RequestMatcher {
    @Override
    public boolean matches(HttpServletRequest request) {
        String asked = path(request);
        return asked.equals(path) || asked.startsWith(path + "/");
    }

    /** Decoded and normalised by the container, checked by the firewall. */
    static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    static RequestMatcher any(String... paths) {
        RequestMatcher[] all = new RequestMatcher[paths.length];
        for (int i = 0; i < paths.length; i++) {
            all[i] = new Under(paths[i]);
        }
        return new OrRequestMatcher(all);
    }
}
