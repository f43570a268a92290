package org.chaekgil.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.chaekgil.access.Code;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Builds and writes problem details (RFC 9457): {@code code} for programs, {@code title} in the asked language for people. */
@Component
class Problems {
    private final MessageSource messages;
    private final ObjectMapper json;

    Problems(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    ProblemDetail of(Code code, HttpServletRequest request, Object... details) {
        return of(code, status(code), request, details);
    }

    ProblemDetail of(Code code, HttpStatus status, HttpServletRequest request, Object... details) {
        // an address that leads nowhere is no wrong input to the one who reads, though programs get that code
        boolean nowhere = code == Code.BAD_INPUT && status == HttpStatus.NOT_FOUND;
        return titled(nowhere ? "error.nothing" : "code." + code, code, status, request, details);
    }

    /** @param key of a sentence that says more than the code's own */
    ProblemDetail titled(String key, Code code, HttpStatus status, HttpServletRequest request, Object... details) {
        String title = messages.getMessage(key, details, code.name(), Language.of(request));
        return named(code.name(), status, title, request);
    }

    /** Our own fault: no details for strangers, they are in the log. */
    ProblemDetail broken(HttpServletRequest request) {
        String title = messages.getMessage("error.500", null, "Error", Language.of(request));
        return named("INTERNAL_ERROR", HttpStatus.INTERNAL_SERVER_ERROR, title, request);
    }

    private static ProblemDetail named(String code, HttpStatus status, String title, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(title);
        problem.setProperty("code", code);
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", Language.of(request).getLanguage());
        json.writeValue(response.getOutputStream(), problem);
    }

    static HttpStatus status(Code code) {
        return switch (code) {
            case SIGN_IN -> HttpStatus.UNAUTHORIZED;
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
            case CARD_UNKNOWN, ITEM_UNKNOWN, TITLE_UNKNOWN, LIBRARY_UNKNOWN -> HttpStatus.NOT_FOUND;
            case BAD_INPUT -> HttpStatus.BAD_REQUEST;
            case TOO_MANY_ATTEMPTS -> HttpStatus.TOO_MANY_REQUESTS;
            case OVER_LIMIT,
                    DUPLICATE_REQUEST,
                    CARD_SUSPENDED,
                    NOT_FOR_DELIVERY,
                    RESERVED_FOR_OTHER,
                    LOAN_LIMIT,
                    WRONG_STATE,
                    CANNOT_BE_DRIVEN,
                    UNDO_TOO_LATE -> HttpStatus.CONFLICT;
        };
    }
}
