package org.chaekgil.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The calls to the engine that the Tasklist needs: to read, to ask, and to take and complete a task. All others change a
 * process from outside its model (errors, escalations, other people's tasks, variables, running instances), which is for
 * administrators only. What the engine lets each group see and do among these, its own rights say.
 */
class EngineCalls implements RequestMatcher {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ID = "[A-Za-z0-9:._-]+";
    private static final Pattern ASKING_OR_WORKING = Pattern.compile("/camunda/api/engine/engine/" + ID + "/("
            // queries too long for an address
            + "(task|variable-instance|process-instance|execution|history/[a-z-]+)(/count)?"
            + "|filter/" + ID + "/(list|count|singleResult)"
            + "|task/" + ID + "/(claim|unclaim|complete|submit-form|comment/create))");

    @Override
    public boolean matches(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || "POST".equals(request.getMethod())
                        && ASKING_OR_WORKING.matcher(Under.path(request)).matches();
    }
}
