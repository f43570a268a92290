package org.chaekgil.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
class TasklistInBrowserIT {
    /** The engine's pages ask with XMLHttpRequest: as on a slow line, their words come long after everything else. */
    private static final String LATE_WORDS =
            """
            const send = XMLHttpRequest.prototype.send, open = XMLHttpRequest.prototype.open;
            XMLHttpRequest.prototype.open = function (method, address, ...more) {
              this.late = String(address).includes("/locales/");
              return open.call(this, method, address, ...more);
            };
            XMLHttpRequest.prototype.send = function (...body) {
              setTimeout(() => send.apply(this, body), this.late ? 60000 : 0);
            };""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    Clock clock;

    @BeforeEach
    void fill() {
        assumeTrue(Browser.there());
        LoginFixture.insert(jdbc);
        offer("library-M01", "늦은 일: 책 싸기", 5);
        offer("library-M01", "이른 일: 책 찾기", 1);
        offer("library-M02", "남의 일", 1);
    }

    private void offer(String group, String name, int hours) {
        Task task = tasks.newTask();
        task.setName(name);
        task.setDueDate(Date.from(clock.instant().plus(Duration.ofHours(hours))));
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
    }

    @Test
    @DisplayName("staff see their own library's tasks in Korean, earliest due first, with no second login")
    void korean() throws Exception {
        try (Browser browser = new Browser(port, 1500, 900)) {
            browser.signIn("desk-m01", LoginFixture.SECRET);
            browser.open("/camunda/app/tasklist/default/");
            browser.seeText("우리 도서관 일");
            browser.seeText("이른 일: 책 찾기");
            browser.seeText("시연용 시계입니다");
            browser.picture("tasklist-ko");
            assertThat(browser.text())
                    .contains("마감일", "내가 맡은 일")
                    .doesNotContain("남의 일", "migrate", "모든 도서관 일")
                    .containsSubsequence("이른 일: 책 찾기", "늦은 일: 책 싸기");
        }
    }

    @Test
    @DisplayName("its words are there before it is built, however late they come to the page itself")
    void lateWords() throws Exception {
        try (Browser browser = new Browser(port, 1500, 900)) {
            browser.signIn("desk-m01", LoginFixture.SECRET);
            browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LATE_WORDS));
            browser.open("/camunda/app/tasklist/default/");
            browser.seeText("이른 일: 책 찾기");
            browser.see("[cam-widget-search] input");
            browser.picture("tasklist-late-words");
            assertThat(browser.text()).contains("마감일").doesNotContainPattern("[A-Z]{3,}_[A-Z_]{3,}");
            assertThat(browser.see("[cam-widget-search] input").getAttribute("placeholder"))
                    .containsPattern("[가-힣]");
            browser.open("/camunda/app/welcome/default/");
            browser.seeText("책길 첫 화면");
            assertThat(browser.text()).doesNotContainPattern("[A-Z]{3,}_[A-Z_]{3,}");
        }
    }

    @Test
    @DisplayName("staff may take and complete a task, but neither give it away nor make up an error")
    void calls() throws Exception {
        String task =
                tasks.createTaskQuery().taskName("이른 일: 책 찾기").singleResult().getId();
        try (Browser browser = new Browser(port, 1500, 900)) {
            browser.signIn("desk-m01", LoginFixture.SECRET);
            browser.open("/camunda/app/tasklist/default/");
            browser.seeText("이른 일: 책 찾기");
            assertThat(browser.driver().findElements(By.cssSelector(".start-process-action, .create-task-action")))
                    .noneMatch(WebElement::isDisplayed);
            assertThat(post(browser, task, "bpmnError", "{\"errorCode\":\"X\"}"))
                    .isEqualTo(403);
            assertThat(post(browser, task, "assignee", "{\"userId\":\"desk-m02\"}"))
                    .isEqualTo(403);
            assertThat(post(browser, task, "claim", "{\"userId\":\"desk-m01\"}"))
                    .isEqualTo(204);
            assertThat(post(browser, task, "complete", "{}")).isEqualTo(204);
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    /** As the Tasklist's own script calls, with the web application's token. */
    private static long post(Browser browser, String task, String act, String body) {
        return (Long) browser.driver()
                .executeAsyncScript(
                        """
                const [task, act, body, done] = arguments;
                const token = /(?:^|;\\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1];
                fetch(`/camunda/api/engine/engine/default/task/${task}/${act}`, {
                  method: "POST", headers: {"Content-Type": "application/json", "X-XSRF-TOKEN": token}, body
                }).then(answer => done(answer.status));""",
                        task,
                        act,
                        body);
    }

    @Test
    @DisplayName("signing out of the Tasklist ends the product's session and leads to the product's login")
    void signOut() throws Exception {
        try (Browser browser = new Browser(port, 1500, 900)) {
            browser.signIn("desk-m01", LoginFixture.SECRET);
            browser.open("/camunda/app/tasklist/default/");
            browser.seeText("우리 도서관 일");
            browser.see(".account .dropdown-toggle, .account a").click();
            browser.see(".logout a, a[ng-click='logout()']").click();
            browser.see("#username");
            browser.picture("tasklist-signed-out");
            browser.open("/camunda/app/tasklist/default/");
            browser.see("#username");
        }
    }
}
