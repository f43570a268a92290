package org.chaekgil.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.workflow.TaskAnswers;
import org.chaekgil.workflow.identity.EnginePeople;
import org.chaekgil.workflow.round.UnfinishedBatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Tells people why a task is not taken or completed as they sent it: a colleague has it, lines of a batch are left, an answer is
 * missing or not among the choices. The engine itself takes any answer, and what it refuses it answers as its own error.
 */
class TaskCalls extends OncePerRequestFilter {
    private static final Pattern WORKING =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/(complete|submit-form|resolve|claim)/?");

    private final UnfinishedBatch batch;
    private final TaskAnswers answers;
    private final EnginePeople people;
    private final Words words;
    private final ObjectMapper json;

    TaskCalls(UnfinishedBatch batch, TaskAnswers answers, EnginePeople people, Words words, ObjectMapper json) {
        this.batch = batch;
        this.answers = answers;
        this.people = people;
        this.words = words;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Matcher task = WORKING.matcher(path(request));
        Optional<Actor> by = actor(request.getUserPrincipal());
        // nothing is said of another library's task: the engine refuses it like every task that is not one's own
        if (!"POST".equals(request.getMethod()) || !task.matches() || by.isEmpty()) {
            next.doFilter(request, response);
            return;
        }
        KeptBody kept = new KeptBody(request);
        try {
            check(task.group(1), task.group(2), kept, by.get());
        } catch (Refused refused) {
            tell(refused, language(request), response);
            return;
        }
        next.doFilter(kept, response);
    }

    private void check(String id, String act, KeptBody sent, Actor by) {
        Task task = answers.task(id, by).orElse(null);
        if (task == null) {
            return;
        }
        if (act.equals("claim")) {
            if (task.getAssignee() != null && !task.getAssignee().equals(by.user())) {
                throw Refused.saying("code.WRONG_STATE.taken", Code.WRONG_STATE, task.getAssignee());
            }
            return;
        }
        OptionalInt left = batch.left(id, by);
        if (left.isPresent()) {
            throw Refused.saying("code.WRONG_STATE.linesLeft", Code.WRONG_STATE, left.getAsInt());
        }
        answers.check(task, variables(sent));
    }

    /** Values by name; a value that is written as an object of its own kind counts as none. */
    private Map<String, Object> variables(KeptBody sent) {
        Map<String, Object> found = new HashMap<>();
        try {
            json.readTree(sent.bytes()).path("variables").fields().forEachRemaining(entry -> {
                JsonNode value = entry.getValue().path("value");
                String type = entry.getValue().path("type").asText("String");
                boolean plain = type.equals("String") || type.equals("Boolean") || type.equals("Null");
                found.put(
                        entry.getKey(),
                        value.isBoolean()
                                ? value.booleanValue()
                                : value.isNull() ? null : plain ? value.asText() : "?");
            });
        } catch (JsonProcessingException unreadable) {
            throw new Refused(Code.BAD_INPUT);
        } catch (IOException neverFromMemory) {
            throw new IllegalStateException(neverFromMemory);
        }
        return found;
    }

    private void tell(Refused refused, Locale language, HttpServletResponse response) throws IOException {
        HttpStatus status = refused.code() == Code.WRONG_STATE ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        String sentence =
                words.say(language, refused.sentence(), refused.details().toArray());
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(sentence);
        problem.setProperty("code", refused.code());
        // where the Tasklist's script looks for what it shows
        problem.setProperty("message", sentence);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.getLanguage());
        json.writeValue(response.getOutputStream(), problem);
    }

    private Optional<Actor> actor(Principal who) {
        return Optional.ofNullable(who).map(Principal::getName).flatMap(people::actor);
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
