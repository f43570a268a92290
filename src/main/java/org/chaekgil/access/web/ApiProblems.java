package org.chaekgil.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every failure of a call under {@code /api} as problem details, found by path: a call that meets no controller fails in
 * the same form as one that does, which an exception handler bound to controllers cannot promise.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {
    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);
    /** Request attribute: a failure that is no refusal, which may be a lost race. */
    static final String FAILURE = ApiProblems.class.getName() + ".failure";

    private final Problems problems;
    private final BadInput badInput;

    ApiProblems(Problems problems, BadInput badInput) {
        this.problems = problems;
        this.badInput = badInput;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        try {
            if (failure instanceof ErrorResponse known) {
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            }
            ProblemDetail problem = problem(request, failure);
            problem.setDetail(badInput.detail(failure, request));
            problems.write(request, response, problem);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ProblemDetail problem(HttpServletRequest request, Exception failure) {
        if (failure instanceof Refused refused) {
            return problems.titled(
                    BadInput.title(refused),
                    refused.code(),
                    Problems.status(refused.code()),
                    request,
                    refused.details().toArray());
        }
        if (failure instanceof HttpMessageNotReadableException
                || failure instanceof MethodArgumentTypeMismatchException
                // ids are records that refuse what is no id
                || failure instanceof IllegalArgumentException) {
            log.debug("Bad input", failure);
            return problems.of(Code.BAD_INPUT, request);
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return problems.of(
                    Code.BAD_INPUT, HttpStatus.valueOf(known.getStatusCode().value()), request);
        }
        request.setAttribute(FAILURE, failure);
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return problems.broken(request);
    }
}
