package org.chaekgil.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Words;
import org.chaekgil.workflow.identity.EnginePeople;
import org.chaekgil.workflow.round.UnfinishedBatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Tells whoever completes a batch task with lines left what is open and how to close it. The engine itself could only fail: it wraps
 * whatever a listener throws, and answers it as its own error.
 */
class EarlyCompletion extends OncePerRequestFilter {
    private static final Pattern COMPLETING =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/(complete|submit-form|resolve)");

    private final UnfinishedBatch batch;
    private final EnginePeople people;
    private final Words words;
    private final ObjectMapper json;

    EarlyCompletion(UnfinishedBatch batch, EnginePeople people, Words words, ObjectMapper json) {
        this.batch = batch;
        this.people = people;
        this.words = words;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Matcher task = COMPLETING.matcher(path(request));
        OptionalInt left = task.matches() && "POST".equals(request.getMethod())
                ? left(task.group(1), request.getUserPrincipal())
                : OptionalInt.empty();
        if (left.isEmpty()) {
            next.doFilter(request, response);
            return;
        }
        Locale language = language(request);
        String sentence = words.say(language, "code.WRONG_STATE.linesLeft", left.getAsInt());
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setTitle(sentence);
        problem.setProperty("code", Code.WRONG_STATE);
        // where the Tasklist's script looks for what it shows
        problem.setProperty("message", sentence);
        response.setStatus(HttpStatus.CONFLICT.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.getLanguage());
        json.writeValue(response.getOutputStream(), problem);
    }

    /** Nothing is said of another library's batch: the engine refuses it like every task that is not one's own. */
    private OptionalInt left(String task, Principal who) {
        Optional<Actor> by = Optional.ofNullable(who).map(Principal::getName).flatMap(people::actor);
        return by.isPresent() ? batch.left(task, by.get()) : OptionalInt.empty();
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    /** As the Tasklist's start script chooses it: Korean, unless the product's cookie says English. */
    private static Locale language(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "lang");
        return cookie != null && cookie.getValue().startsWith("en") ? Locale.ENGLISH : Locale.KOREAN;
    }
}
