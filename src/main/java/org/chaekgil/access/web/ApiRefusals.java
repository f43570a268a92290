package org.chaekgil.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chaekgil.access.Code;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What the security layer refuses under {@code /api}, told like every other refusal. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;

    ApiRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "900");
            problems.write(request, response, problems.of(Code.TOO_MANY_ATTEMPTS, request));
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            // a browser would answer this header with a box of its own, and remember what is typed there
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Chaekgil\", charset=\"UTF-8\"");
        }
        problems.write(
                request,
                response,
                why instanceof BadCredentialsException
                        ? problems.titled("code.SIGN_IN.wrong", Code.SIGN_IN, HttpStatus.UNAUTHORIZED, request)
                        : problems.of(Code.SIGN_IN, request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(
                request,
                response,
                why instanceof CsrfException // a page from before the last sign-in, or another site's
                        ? problems.titled("code.BAD_INPUT.page", Code.BAD_INPUT, HttpStatus.FORBIDDEN, request)
                        : problems.of(Code.NOT_YOURS, request));
    }
}
