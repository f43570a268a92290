package org.chaekgil.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.access.Words;
import org.chaekgil.testing.OneBookStory;
import org.chaekgil.workflow.identity.EnginePeople;
import org.chaekgil.workflow.round.UnfinishedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A batch of one line in the north is completed through the Tasklist's own address. */
@DisplayName("A batch task completed with lines left")
class EarlyCompletionTest extends OneBookStory {
    @Autowired
    TaskService tasks;

    @Autowired
    UnfinishedBatch batch;

    @Autowired
    EnginePeople people;

    @Autowired
    Words words;

    private String pick;

    @BeforeEach
    void oneLine() {
        LoginFixture.staff(sql, "desk-n1", NORTH);
        LoginFixture.staff(sql, "desk-s1", SOUTH);
        kimAsks();
        pick = tasks.createTaskQuery()
                .taskDefinitionKey("pickItems")
                .singleResult()
                .getId();
    }

    @Test
    @DisplayName("tells the library's own staff how many")
    void own() throws Exception {
        MockHttpServletResponse answer = complete("desk-n1", new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("1줄");
    }

    @Test
    @DisplayName("tells staff of another library nothing and leaves the refusal to the engine")
    void others() throws Exception {
        MockFilterChain engine = new MockFilterChain();
        MockHttpServletResponse answer = complete("desk-s1", engine);
        assertThat(engine.getRequest()).as("what went on to the engine").isNotNull();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEmpty();
    }

    private MockHttpServletResponse complete(String user, MockFilterChain engine) throws IOException {
        MockHttpServletRequest call =
                new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task/" + pick + "/complete");
        call.setServletPath("/camunda/api/engine/engine/default/task/" + pick + "/complete");
        call.setUserPrincipal((Principal) () -> user);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        try {
            new EarlyCompletion(batch, people, words, new ObjectMapper()).doFilter(call, answer, engine);
        } catch (jakarta.servlet.ServletException broken) {
            throw new IllegalStateException(broken);
        }
        return answer;
    }
}
