package org.chaekgil.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the browser's languages from the engine. It answers in one language whatever is asked for, but refuses a call altogether
 * whose list it cannot read, such as {@code ko,ko_KR;q=0.9}, which some browsers send.
 */
class EngineLanguage extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        next.doFilter(new Silent(request), response);
    }

    private static class Silent extends HttpServletRequestWrapper {
        Silent(HttpServletRequest call) {
            super(call);
        }

        @Override
        public String getHeader(String name) {
            return language(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return language(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> others = Collections.list(super.getHeaderNames());
            others.removeIf(Silent::language);
            return Collections.enumeration(others);
        }

        private static boolean language(String header) {
            return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(header);
        }
    }
}
