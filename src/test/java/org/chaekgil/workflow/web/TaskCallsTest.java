package org.chaekgil.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.access.Words;
import org.chaekgil.testing.OneBookStory;
import org.chaekgil.workflow.TaskAnswers;
import org.chaekgil.workflow.identity.EnginePeople;
import org.chaekgil.workflow.round.UnfinishedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletResponse;

/** A batch of one line in the north is completed through the Tasklist's own address. */
@DisplayName("A batch task with lines left, when completed,")
class TaskCallsTest extends OneBookStory {
    @Autowired
    TaskService tasks;

    @Autowired
    UnfinishedBatch batch;

    @Autowired
    TaskAnswers answers;

    @Autowired
    EnginePeople logins;

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

    @Test
    @DisplayName("is not answered with the engine's own error when a colleague has taken it")
    void taken() throws Exception {
        LoginFixture.staff(sql, "desk-n2", NORTH);
        tasks.claim(pick, "desk-n2");
        MockFilterChain engine = new MockFilterChain();
        MockHttpServletResponse answer = post("desk-n1", pick, "claim", "{\"userId\":\"desk-n1\"}", engine);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("desk-n2 님이 이미 맡은");
        assertThat(post("desk-n2", pick, "claim", "{\"userId\":\"desk-n2\"}", engine)
                        .getStatus())
                .isEqualTo(200);
    }

    private MockHttpServletResponse complete(String user, MockFilterChain engine) throws IOException {
        return post(user, pick, "complete", "{}", engine);
    }

    private MockHttpServletResponse post(String user, String task, String act, String body, MockFilterChain engine)
            throws IOException {
        return TaskCallFixture.post(
                new TaskCalls(batch, answers, logins, words, new ObjectMapper()), user, task, act, body, engine);
    }
}
