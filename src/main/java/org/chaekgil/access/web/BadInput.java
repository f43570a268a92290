package org.chaekgil.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What of an input is wrong, for the {@code detail} of a problem: the field, and what it may be. */
@Component
class BadInput {
    /** Sentences under this key name a field and its limits. */
    private static final String SENTENCES = "input.";

    private final MessageSource messages;

    BadInput(MessageSource messages) {
        this.messages = messages;
    }

    /** The key of the problem's title: of what is wrong with one field, the title says no more than that something is. */
    static String title(Refused refused) {
        return refused.sentence().startsWith(SENTENCES) ? "code." + refused.code() : refused.sentence();
    }

    /** @return null when nothing certain can be said */
    String detail(Exception failure, HttpServletRequest request) {
        if (failure instanceof Refused refused) {
            return of(refused, request);
        }
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            Class<?> type = wrong.getRequiredType();
            return type != null && type.isEnum()
                    ? say(request, "input.oneOf", wrong.getName(), words(type))
                    : say(request, "input.wrong", wrong.getName());
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return say(request, "input.wrong", missing.getParameterName());
        }
        if (failure instanceof BindException wrong && wrong.getFieldError() != null) {
            return say(request, "input.wrong", wrong.getFieldError().getField());
        }
        return failure instanceof HttpMessageNotReadableException ? ofBody(failure.getCause(), request) : null;
    }

    private String of(Refused refused, HttpServletRequest request) {
        boolean told = refused.sentence().startsWith(SENTENCES);
        boolean field = told || refused.sentence().equals("code." + Code.BAD_INPUT);
        // any other sentence is the title, and says it all
        if (refused.code() != Code.BAD_INPUT || refused.details().isEmpty() || !field) {
            return null;
        }
        return say(
                request,
                told ? refused.sentence() : "input.wrong",
                refused.details().stream().map(String::valueOf).toArray());
    }

    private String ofBody(Throwable cause, HttpServletRequest request) {
        if (cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            String field = wrong.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            return wrong instanceof UnrecognizedPropertyException unknown
                    ? say(request, "input.unknown", field, known(unknown))
                    : say(request, "input.wrong", field);
        }
        return cause == null || cause instanceof JsonProcessingException ? say(request, "input.json") : null;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String say(HttpServletRequest request, String key, Object... details) {
        return messages.getMessage(key, details, Language.of(request));
    }
}
