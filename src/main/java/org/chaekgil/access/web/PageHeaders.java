package org.chaekgil.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** Headers of pages and API: our own scripts and styles only; frames only within the Tasklist, which is of our own origin. */
@Component
class PageHeaders {
    private final String policy;

    /** @param tiles origin of map tiles, e.g. {@code https://tile.example.org}; empty for none */
    PageHeaders(@Value("${chaekgil.map.tile-origin:}") String tiles) {
        policy = "default-src 'self'; img-src 'self' data: " + tiles
                + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    }

    void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
