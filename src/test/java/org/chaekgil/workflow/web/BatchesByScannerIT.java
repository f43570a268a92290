package org.chaekgil.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.custody.MovingTotes;
import org.chaekgil.custody.Tote;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.request.CancellingRequest;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After a task is opened the tests only type, as a scanner does, into whatever has the focus: no click, no choice of a field. Pictures are
 * kept in {@code target/screenshots/batch-*.png}.
 */
@ChaekgilTest
@CleanSlate
@DisplayName("With a scanner alone, inside the Tasklist, staff")
class BatchesByScannerIT {
    @LocalServerPort
    int port;

    @Autowired
    SmallTown town;

    @Autowired
    MovingTotes moving;

    @Autowired
    CancellingRequest cancelling;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient sql;

    private ItemBarcode land;
    private ItemBarcode rain;
    private ItemBarcode spring;
    private TitleId landTitle;
    private TitleId rainTitle;
    private TitleId springTitle;
    private CardNumber kim;
    private Browser browser;

    @BeforeEach
    void town() {
        assumeTrue(Browser.there(), "no Chromium here: the batches are not looked at");
        town.build();
        landTitle = town.title("토지");
        rainTitle = town.title("소나기");
        springTitle = town.title("봄봄");
        land = town.copy("N1-0001", landTitle, NORTH);
        rain = town.copy("N1-0002", rainTitle, NORTH);
        spring = town.copy("N1-0003", springTitle, NORTH);
        kim = town.citizen("CARD01");
        LoginFixture.staff(sql, "desk-n1", NORTH);
        LoginFixture.staff(sql, "desk-s1", SOUTH);
    }

    @AfterEach
    void allHolds() {
        if (browser != null) {
            browser.close();
        }
        assertThat(town.broken()).isEmpty();
    }

    @Test
    @DisplayName("pick the books of the list, and the task ends with the last")
    void pick() throws IOException {
        town.ask(kim, landTitle, SOUTH);
        town.ask(kim, rainTitle, WEST);
        work("desk-n1", "찾을 책 꺼내기", 1400, 900);
        beep(land.value());
        shows("행낭에 넣으세요");
        browser.picture("batch-pick");
        assertThat(town.tasks(NORTH)).contains("pickItems");
        beep(rain.value().toLowerCase());
        shows("찾을 책이 없습니다");
        browser.picture("batch-pick-done");
        assertThat(town.tasks(NORTH)).containsExactly("packTotes");
    }

    @Test
    @DisplayName("pick what is there and give one reason for all lines left, which ends the task early")
    void leave() throws IOException {
        town.ask(kim, landTitle, SOUTH);
        RequestNumber second = town.ask(kim, rainTitle, SOUTH);
        RequestNumber third = town.ask(kim, springTitle, SOUTH);
        work("desk-n1", "찾을 책 꺼내기", 1400, 900);
        beep(land.value());
        shows("행낭에 넣으세요");
        beep(".SUPPLEMENT-MISSING");
        shows("부록 없음: 이제 찍는 책 한 권에 적습니다");
        browser.picture("batch-reason");
        beep(rain.value());
        shows("사유를 적었습니다");
        assertThat(town.state(second)).isEqualTo(RequestState.EXHAUSTED);
        beep(".REST");
        shows("먼저 사유를 찍으세요");
        assertThat(town.state(third)).isEqualTo(RequestState.TO_PICK);
        beep(".NOT-ON-SHELF");
        shows("서가에 없음: 이제 찍는 책");
        beep(".REST");
        shows("남은 1줄에 사유를 적었습니다");
        browser.picture("batch-left");
        assertThat(town.state(third)).isEqualTo(RequestState.EXHAUSTED);
        assertThat(town.place(spring)).startsWith("MISSING");
        assertThat(town.tasks(NORTH)).containsExactly("packTotes");
    }

    @Test
    @DisplayName("pack books for two libraries into totes that open by themselves, and seal each with its label")
    void pack() throws IOException {
        town.ask(kim, landTitle, SOUTH);
        town.ask(kim, rainTitle, WEST);
        town.ask(kim, springTitle, SOUTH);
        List.of(land, rain, spring).forEach(book -> town.scan(NORTH, book));
        work("desk-n1", "행낭 꾸리기", 1400, 900);
        beep(land.value());
        shows("새 행낭입니다");
        browser.picture("batch-pack-new");
        beep(rain.value());
        shows("W1 도서관, 1권째");
        beep(spring.value());
        shows("S1 도서관, 2권째");
        String south = tote(land);
        String west = tote(rain);
        assertThat(tote(spring)).isEqualTo(south);
        browser.picture("batch-pack");
        beep(".LABEL");
        shows("행낭 " + west + "의 이름표를 인쇄합니다");
        until(() -> String.valueOf(
                        inBatch(
                                "const label = document.querySelector('iframe.to-print'); return label && label.contentDocument.body.innerText"))
                .contains(west));
        beep(south);
        shows("이제 찍는 책을 여기에 담습니다");
        browser.picture("batch-pack-hand");
        beep(south);
        shows("봉했습니다");
        assertThat(town.tasks(NORTH)).containsExactly("packTotes");
        beep(west);
        shows("W1 도서관으로 가는 행낭입니다");
        beep(west);
        shows("W1 도서관으로 가는 행낭을 봉했습니다");
        browser.picture("batch-pack-done");
        assertThat(town.tasks(NORTH)).isEmpty();
    }

    @Test
    @DisplayName("receive a tote, scan its books, and report at once the one that is not in it")
    void receive() throws IOException {
        arrive();
        work("desk-s1", "행낭 받기", 1400, 900);
        beep(toteLabel);
        shows("행낭을 받았습니다");
        browser.picture("batch-receive");
        beep(land.value());
        shows("예약서가");
        assertThat(town.tasks(SOUTH)).containsExactly("receiveTotes");
        beep(".NOT-ON-SHELF");
        shows("서가에 없음: 이제 찍는 책");
        beep(".REST");
        shows("남은 1줄에 사유를 적었습니다");
        browser.picture("batch-receive-done");
        assertThat(town.place(rain)).startsWith("MISSING");
        assertThat(town.tasks(SOUTH)).isEmpty();
    }

    @Test
    @DisplayName("clear the hold shelf of what nobody waits for any more")
    void clear() throws IOException {
        RequestNumber request = town.ask(kim, landTitle, SOUTH);
        town.scan(SOUTH, land);
        cancelling.cancel(request, town.reader(kim));
        work("desk-s1", "예약서가 비우기", 1400, 900);
        beep(land.value());
        shows("N1 도서관으로 돌아갑니다");
        browser.picture("batch-clear-done");
        assertThat(town.tasks(SOUTH)).containsExactly("packTotes");
    }

    @Test
    @DisplayName("have a wall sheet with a barcode for all that is no book, card or tote")
    void wallSheet() throws IOException {
        browser = new Browser(port, 900, 1200);
        browser.signIn("desk-n1", LoginFixture.SECRET);
        browser.open("/desk/wall-sheet");
        assertThat(browser.text()).contains("서가에 없음", ".NOT-ON-SHELF", ".REST", ".LABEL", ".DONE");
        browser.picture("batch-wall-sheet");
    }

    @Test
    @DisplayName("work a batch on a phone")
    void phone() throws IOException {
        arrive();
        work("desk-s1", "행낭 받기", 400, 850);
        beep(toteLabel);
        shows("행낭을 받았습니다");
        browser.picture("batch-receive-phone");
    }

    @Test
    @DisplayName(
            "are told what is left, in a sentence and not as an error of the engine, when they complete a task too early")
    void early() throws IOException {
        town.ask(kim, landTitle, SOUTH);
        town.ask(kim, rainTitle, SOUTH);
        work("desk-n1", "찾을 책 꺼내기", 1400, 1000);
        String task = tasks.createTaskQuery()
                .taskDefinitionKey("pickItems")
                .singleResult()
                .getId();
        for (String act : List.of("complete", "submit-form")) {
            String answer = complete(task, act);
            assertThat(answer).startsWith("409 application/problem+json").contains("WRONG_STATE", "아직 2줄이 남아 있습니다");
        }
        browser.driver()
                .findElement(By.cssSelector(".claim, [ng-click*='claim']"))
                .click();
        browser.see("[ng-click='complete()']:not([disabled])").sendKeys(Keys.ENTER);
        browser.seeText("아직 2줄이 남아 있습니다");
        browser.picture("batch-early");
        assertThat(browser.text()).doesNotContain("LinesLeft", "Exception");
        assertThat(town.tasks(NORTH)).containsExactly("pickItems");
    }

    private String toteLabel;

    private void arrive() {
        town.ask(kim, landTitle, SOUTH);
        town.ask(kim, rainTitle, SOUTH);
        Tote tote = town.tote(NORTH, SOUTH);
        town.putInto(tote.barcode(), NORTH, land);
        town.putInto(tote.barcode(), NORTH, rain);
        town.seal(tote);
        moving.load(List.of(tote.barcode()), "V1", NORTH, town.staff(NORTH));
        moving.unload(List.of(tote.barcode()), "V1", SOUTH, town.staff(SOUTH));
        toteLabel = tote.barcode().value();
    }

    /** Signs in and opens the task with the one click that all this needs. */
    private void work(String user, String task, int width, int height) throws IOException {
        browser = new Browser(port, width, height);
        browser.signIn(user, LoginFixture.SECRET);
        browser.open("/camunda/app/tasklist/default/");
        browser.seeText(task);
        browser.driver()
                .findElement(By.xpath("//*[contains(@class, 'task')]//*[contains(text(), '" + task + "')]"))
                .click();
        shows("바코드를 찍거나 적고 Enter");
        browser.picture("batch-opened-" + width);
    }

    /** What a scanner sends: keys, to whatever has the focus. */
    private void beep(String code) {
        until(() -> "barcode".equals(inBatch("return document.hasFocus() ? document.activeElement.id : ''")));
        new Actions(browser.driver()).sendKeys(code, Keys.ENTER).perform();
    }

    private void shows(String text) {
        until(() -> String.valueOf(inBatch("return document.body.innerText")).contains(text));
    }

    private Object inBatch(String script) {
        browser.driver().switchTo().defaultContent();
        return browser.driver()
                .executeScript(
                        """
                const batch = document.querySelector("iframe[title^='round-']");
                const inner = batch && batch.contentDocument;
                return inner && inner.body ? new Function("document", arguments[0])(inner) : "";""",
                        script);
    }

    private void until(java.util.function.BooleanSupplier fact) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(anything -> fact.getAsBoolean());
    }

    private String tote(ItemBarcode item) {
        return sql.sql("select tote from custody where item = ? and until is null")
                .param(item.value())
                .query(String.class)
                .single();
    }

    /** As the Tasklist's own script calls. */
    private String complete(String task, String act) {
        return (String) browser.driver()
                .executeAsyncScript(
                        """
                const [task, act, done] = arguments;
                const token = /(?:^|;\\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1];
                fetch(`/camunda/api/engine/engine/default/task/${task}/${act}`, {
                  method: "POST", headers: {"Content-Type": "application/json", "X-XSRF-TOKEN": token}, body: "{}"
                }).then(async answer => done(`${answer.status} ${answer.headers.get("Content-Type")} ${await answer.text()}`));""",
                        task,
                        act);
    }
}
