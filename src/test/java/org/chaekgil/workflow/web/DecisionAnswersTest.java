package org.chaekgil.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.request.RequestState.EXHAUSTED;
import static org.chaekgil.request.RequestState.IN_REVIEW;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.access.Words;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RefusingSupply;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.OneBookStory;
import org.chaekgil.workflow.TaskAnswers;
import org.chaekgil.workflow.identity.EnginePeople;
import org.chaekgil.workflow.round.UnfinishedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ConcurrentModel;

@DisplayName("A decision on a request")
class DecisionAnswersTest extends OneBookStory {
    @Autowired
    TaskAnswers answers;

    @Autowired
    UnfinishedBatch batch;

    @Autowired
    EnginePeople logins;

    @Autowired
    Words words;

    @Autowired
    PlacingRequest placing;

    @Autowired
    RefusingSupply refusing;

    @Autowired
    TaskPages pages;

    @BeforeEach
    void desk() {
        LoginFixture.staff(sql, "desk-s1", SOUTH);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("is not made with nothing, with anything but a choice, or with what it does not ask for")
    @CsvSource(
            delimiter = '|',
            value = {
                "submit-form | {}                                                                | 아직 고르지 않은",
                "complete    | {\"variables\":{}}                                              | 아직 고르지 않은",
                "complete    | {\"variables\":{\"decision\":{\"value\":\"\"}}}           | 아직 고르지 않은",
                "complete    | {\"variables\":{\"decision\":{\"value\":null}}}             | 아직 고르지 않은",
                "submit-form | {\"variables\":{\"decision\":{\"value\":\"garbage\"}}}    | 고를 수 없는 값",
                "complete    | {\"variables\":{\"decision\":{\"value\":{\"a\":1},\"type\":\"Json\"}}} | 고를 수 없는 값",
                "complete    | {\"variables\":{\"decision\":{\"value\":\"CLOSE\"},\"x\":{\"value\":1}}} | 이 일에 없는 항목",
                "complete    | no JSON                                                           | 올바르지 않습니다"
            })
    void exhaustedRefused(String act, String body, String sentence) throws Exception {
        RequestNumber request = exhausted();
        MockFilterChain engine = new MockFilterChain();
        MockHttpServletResponse answer = post("decideExhausted", request, act, body, engine);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(sentence);
        assertThat(engine.getRequest()).isNull();
        is(request, EXHAUSTED);
    }

    @Test
    @DisplayName("goes on to the engine with a choice, its body unread")
    void exhaustedAccepted() throws Exception {
        RequestNumber request = exhausted();
        MockFilterChain engine = new MockFilterChain();
        String body = "{\"variables\":{\"decision\":{\"value\":\"CLOSE\",\"type\":\"String\"}}}";
        post("decideExhausted", request, "submit-form", body, engine);
        assertThat(new String(engine.getRequest().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(body);
    }

    @Test
    @DisplayName("has nothing chosen beforehand, also the second time")
    void asksAnew() {
        RequestNumber request = exhausted();
        decide(request, "decideExhausted", Map.of("decision", "RETRY"));
        is(request, EXHAUSTED); // the one copy is being searched for
        assertThat(sql.sql("select count(*) from act_ru_variable where name_ = 'decision'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("refuses a request only on purpose and with a reason")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"variables\":{\"approved\":{\"value\":true}}} | 이 일에 없는 항목",
                "{\"variables\":{\"accepted\":{\"value\":false}}} | 거절 사유",
                "{\"variables\":{\"accepted\":{\"value\":\"yes\"}}} | 고를 수 없는 값",
                "{} | 아직 고르지 않은"
            })
    void reviewRefused(String body, String sentence) throws Exception {
        RequestNumber request = inReview();
        MockHttpServletResponse answer = post("reviewRequest", request, "submit-form", body, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(sentence);
        is(request, IN_REVIEW);
    }

    @Test
    @DisplayName("goes on with a refusal and its reason, or with an acceptance alone")
    void reviewAccepted() throws Exception {
        RequestNumber request = inReview();
        for (String body : new String[] {
            "{\"variables\":{\"accepted\":{\"value\":true},\"reason\":{\"value\":\"\"}}}",
            "{\"variables\":{\"accepted\":{\"value\":false},\"reason\":{\"value\":\"SUSPENDED\"}}}"
        }) {
            MockFilterChain engine = new MockFilterChain();
            post("reviewRequest", request, "complete", body, engine);
            assertThat(engine.getRequest()).as(body).isNotNull();
        }
    }

    @Test
    @DisplayName("shows what is against the request, and the libraries that were asked")
    void facts() {
        RequestNumber review = inReview();
        ConcurrentModel shown = new ConcurrentModel();
        assertThat(pages.task(town.task("reviewRequest", review.value()), "1", town.staff(SOUTH), shown))
                .isEqualTo("task-facts");
        assertThat(shown.getAttribute("against")).isEqualTo(List.of("suspended"));
    }

    private RequestNumber inReview() {
        sql.sql("update patron set suspended_until = '2026-12-01'").update();
        return placing.place(new PlacingRequest.Wish(kim, title, null, SOUTH, true), town.staff(SOUTH))
                .number();
    }

    private RequestNumber exhausted() {
        RequestNumber request = kimAsks();
        refusing.refuse(request, RefusalReason.NOT_ON_SHELF, town.staff(NORTH));
        is(request, EXHAUSTED);
        return request;
    }

    private void decide(RequestNumber request, String task, Map<String, Object> answer) {
        people.complete(task, request.value(), answer);
    }

    private MockHttpServletResponse post(
            String task, RequestNumber request, String act, String body, MockFilterChain engine) throws Exception {
        return TaskCallFixture.post(
                new TaskCalls(batch, answers, logins, words, new ObjectMapper()),
                "desk-s1",
                town.task(task, request.value()),
                act,
                body,
                engine);
    }
}
