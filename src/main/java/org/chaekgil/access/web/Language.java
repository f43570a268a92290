package org.chaekgil.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Korean unless English is asked for: pages by {@code ?lang=en}, remembered in a cookie; the API by Accept-Language. A page
 * does not follow the browser's language, since the browsers of a Korean library's desk are often left at English.
 */
@Configuration
class Language implements WebMvcConfigurer {
    private static final List<Locale> KNOWN = List.of(Locale.KOREAN, Locale.ENGLISH);

    /** The language that an API client asks for. */
    static Locale of(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        if (wanted == null || wanted.length() > 200) {
            return Locale.KOREAN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), KNOWN);
            return best == null ? Locale.KOREAN : best;
        } catch (IllegalArgumentException nonsense) {
            return Locale.KOREAN;
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver cookie = new CookieLocaleResolver("lang");
        cookie.setDefaultLocaleFunction(
                request -> request.getRequestURI().startsWith("/api/") ? of(request) : Locale.KOREAN);
        cookie.setCookieHttpOnly(false); // the Tasklist's start script reads it too
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setHttpMethods("GET");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).excludePathPatterns("/api/**");
    }
}
