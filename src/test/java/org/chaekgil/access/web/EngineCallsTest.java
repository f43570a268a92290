package org.chaekgil.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EngineCallsTest {
    private static boolean open(String call) {
        String[] parts = call.split(" ");
        MockHttpServletRequest request = new MockHttpServletRequest(parts[0], "");
        request.setServletPath("/camunda/api/engine");
        request.setPathInfo("/engine/default/" + parts[1]);
        return new EngineCalls().matches(request);
    }

    @ParameterizedTest
    @DisplayName("what the Tasklist needs is open")
    @ValueSource(
            strings = {
                "GET task/4711/form-variables",
                "POST filter/12/list",
                "POST filter/12/count",
                "POST task",
                "POST task/count",
                "POST history/task",
                "POST task/4711/claim",
                "POST task/4711/unclaim",
                "POST task/4711/complete",
                "POST task/4711/submit-form",
                "POST task/4711/comment/create"
            })
    void needed(String call) {
        assertThat(open(call)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("what changes a process from outside its model is not")
    @ValueSource(
            strings = {
                "POST task/4711/bpmnError",
                "POST task/4711/bpmnEscalation",
                "POST task/4711/assignee",
                "POST task/4711/delegate",
                "POST task/4711/resolve",
                "POST task/4711/identity-links",
                "POST task/4711/variables",
                "PUT task/4711",
                "PUT task/4711/variables/library",
                "DELETE task/4711",
                "POST task/create",
                "POST filter/create",
                "POST message",
                "POST process-definition/key/delivery/start",
                "POST process-instance/4711/modification",
                "POST process-instance/delete",
                "POST history/process-instance/delete"
            })
    void others(String call) {
        assertThat(open(call)).isFalse();
    }
}
