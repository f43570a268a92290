package org.chaekgil.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.FirstAnswers;
import org.chaekgil.access.FirstAnswers.FirstAnswer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} of POSTs under {@code /api}: the same key of the same login returns the first answer. The whole
 * call runs in one transaction with the claim of its key. A refused call changes nothing and keeps nothing, so that it may
 * be made again with the same key.
 */
@Component
@Order(200)
class IdempotentCalls extends OncePerRequestFilter {
    private static final int LONGEST_KEY = 200;

    private final FirstAnswers answers;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Problems problems;

    IdempotentCalls(FirstAnswers answers, Attempts attempts, TransactionTemplate transaction, Problems problems) {
        this.answers = answers;
        this.attempts = attempts;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader("Idempotency-Key") == null
                || !Under.path(request).startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Actor actor = ActorArgument.current();
        String key = request.getHeader("Idempotency-Key");
        if (actor == null || key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(request, response, problems.of(actor == null ? Code.SIGN_IN : Code.BAD_INPUT, request));
            return;
        }
        RepeatableRequest repeatable = new RepeatableRequest(request);
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        try {
            attempts.run(() -> {
                kept.resetBuffer();
                transaction.executeWithoutResult(status -> {
                    boolean done = answer(key, actor.user(), repeatable, kept, chain);
                    if (!done) {
                        status.setRollbackOnly();
                    }
                });
                return null;
            });
        } catch (FailedCall failed) {
            logger.debug("Answered with a problem already", failed);
        }
        kept.copyBodyToResponse();
    }

    /** False when nothing may be kept: the call was refused or failed, and its answer is written. */
    private boolean answer(
            String key,
            String login,
            RepeatableRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain) {
        try {
            String call = request.call();
            if (!answers.claim(key, login, call)) {
                FirstAnswer first = answers.find(key, login).orElseThrow();
                if (first.call().equals(call)) {
                    repeat(first, response);
                } else {
                    problems.write(request, response, problems.of(Code.BAD_INPUT, request));
                }
                return true;
            }
            chain.doFilter(request, response);
            if (request.getAttribute(ApiProblems.FAILURE) instanceof RuntimeException failure) {
                request.removeAttribute(ApiProblems.FAILURE);
                throw new FailedCall(failure);
            }
            if (response.getStatus() >= 400) {
                return false;
            }
            String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
            answers.keep(key, login, response.getStatus(), response.getHeader(HttpHeaders.LOCATION), body);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void repeat(FirstAnswer first, HttpServletResponse response) throws IOException {
        response.setStatus(first.status());
        if (first.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (!first.body().isEmpty()) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(first.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Carries a failure that was told as a problem already out of the transaction, to be looked at for another try. */
    private static class FailedCall extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedCall(RuntimeException failure) {
            super(failure);
        }
    }
}
