package org.chaekgil.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what. Three chains: the API (no login page, problem details), the engine's web applications, and the pages.
 * All three sign in by the same table; what a role may do in detail each use case asks of its {@code Actor}.
 */
@Configuration
class SecurityChains {
    private static final String[] STAFF = {"STAFF", "COORDINATOR", "ADMIN"};
    private static final String[] ENGINE_USERS = {"STAFF", "COORDINATOR", "DRIVER", "ADMIN"};

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals, PageHeaders headers) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.GET, "/api/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // reads the session of a page, never starts one for a client with Basic credentials
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .requireCsrfProtectionMatcher(
                                new AndRequestMatcher(CsrfFilter.DEFAULT_CSRF_MATCHER, SecurityChains::bySession)))
                .requestCache(cache -> cache.disable())
                .headers(headers::common)
                .build();
    }

    /**
     * A page's script sends no credentials of its own and could be another site's: it needs the token. A foreign site
     * cannot add an Authorization header; a browser that adds remembered ones says that the call crosses sites.
     */
    private static boolean bySession(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        return foreign || request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineWebapps(HttpSecurity http) throws Exception {
        RequestMatcher calls = new Under("/camunda/api");
        return http.securityMatcher(new Under("/camunda"))
                .authorizeHttpRequests(paths -> paths.requestMatchers(SecurityChains::engineLogin)
                        .denyAll() // one way in: our own
                        .requestMatchers(Under.any(
                                "/camunda/app/cockpit",
                                "/camunda/app/admin",
                                "/camunda/api/cockpit",
                                "/camunda/api/admin/setup"))
                        .hasRole("ADMIN")
                        .requestMatchers(new EngineCalls())
                        .hasAnyRole(ENGINE_USERS)
                        .requestMatchers(new Under("/camunda/api/engine"))
                        .hasRole("ADMIN")
                        .anyRequest()
                        .hasAnyRole(ENGINE_USERS))
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), calls)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .defaultAccessDeniedHandlerFor((request, response, denied) -> response.setStatus(403), calls)
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), request -> true))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                // the Tasklist's own "sign out" ends our session, or the next call would sign in again
                .logout(logout -> logout.logoutRequestMatcher(SecurityChains::engineLogout)
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
                // the web applications bring their own token and their own policy for scripts
                .csrf(csrf -> csrf.disable())
                .headers(h -> h.frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** {@code /camunda/api/admin/auth/user/ENGINE/login/APPLICATION} */
    private static boolean engineLogin(HttpServletRequest request) {
        return Under.path(request).matches("/camunda/api/admin/auth/user/[^/]+/login(/.*)?");
    }

    private static boolean engineLogout(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && Under.path(request).matches("/camunda/api/admin/auth/user/[^/]+/logout");
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, PageHeaders headers, AfterSignIn after, SignInFailed failed)
            throws Exception {
        return http.authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/titles/**", "/login", "/openapi.yaml", "/openapi.json")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/*.css",
                                "/*.js",
                                "/js/**",
                                "/img/**",
                                "/*.svg",
                                "/favicon.ico",
                                "/webjars/**",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/desk/**")
                        .hasAnyRole(STAFF)
                        .requestMatchers("/plans/**")
                        .hasAnyRole("COORDINATOR", "ADMIN")
                        .requestMatchers("/trip/**")
                        .hasRole("DRIVER")
                        .requestMatchers("/my/**")
                        .hasRole("CITIZEN")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(after)
                        .failureHandler(failed)
                        .permitAll())
                .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?bye"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(headers::common)
                .build();
    }

    /** In a cookie, not in the session: reading a public page must not start one. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("chaekgil-csrf"); // the engine's web applications have one with the usual name
        cookie.setCookiePath("/");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(c -> c.sameSite("Lax").httpOnly(true));
        return cookie;
    }

    /** After sign-in people go where they wanted to go, if that was a page and no script's call in the background. */
    private static CookieRequestCache pagesOnly() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return "GET".equals(request.getMethod())
                    && accept != null
                    && accept.contains("text/html")
                    && request.getHeader("HX-Request") == null;
        });
        return cache;
    }
}
