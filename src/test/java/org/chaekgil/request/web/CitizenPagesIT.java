package org.chaekgil.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Kim's own pages in a real browser: what their forms and {@code pickup.js} do when somebody presses and chooses. */
@DisplayName("On a citizen's pages")
class CitizenPagesIT extends OneBookStory {
    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void kimSignsIn() {
        assumeTrue(Browser.there(), "no Chromium on this machine: pages are not looked at");
        LoginFixture.citizen(sql, kim.value());
        browser = new Browser(port, 400, 900);
        browser.signIn(kim.value(), LoginFixture.SECRET);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("a frozen request goes on at one press")
    void resumes() {
        town.handOver(NORTH, book, lee);
        RequestNumber request = kimAsks();
        people.freeze(request, town.today().plusDays(7));
        browser.open("/my/requests");
        assertThat(browser.text()).contains("잠시 멈춰 두었습니다");
        browser.see("form[action$='/thaw'] button").click();
        browser.seeText("신청 " + request + "을 다시 진행합니다.");
        is(request, RequestState.QUEUED);
        assertThat(browser.text()).contains("순서를 기다리고 있습니다").doesNotContain("잠시 멈춰 두었습니다");
        assertThat(buttons("form[action$='/thaw'] button")).isZero();
    }

    @Test
    @DisplayName("a request on its way to one library is collected at another")
    void changesPickup() {
        RequestNumber request = inTransit();
        browser.open("/my/requests");
        browser.driver()
                .findElement(By.xpath("//details[.//form[contains(@action, '/pickup-library')]]/summary"))
                .click();
        new Select(browser.see("form[action$='/pickup-library'] select")).selectByValue(WEST.value());
        browser.see("form[action$='/pickup-library'] button").click();
        browser.seeText("신청 " + request + "의 받을 도서관을 바꾸었습니다.");
        assertThat(pickup()).isEqualTo(WEST);
    }

    @Test
    @DisplayName("another library takes the button away at once and brings its own day and button")
    void choosesAgain() {
        chooses(SOUTH);
        browser.see("#promise button");
        // in one breath, before any answer can have come
        Object left = browser.driver()
                .executeScript(
                        """
                const pickup = document.getElementById("pickup");
                pickup.value = arguments[0];
                pickup.dispatchEvent(new Event("change", {bubbles: true}));
                return document.querySelectorAll("#promise button").length;""",
                        WEST.value());
        assertThat(left).isEqualTo(0L);
        browser.seeText("W1 도서관에 도착합니다");
        browser.see("#promise button").click();
        browser.see("article.request");
        assertThat(pickup()).isEqualTo(WEST);
    }

    @Test
    @DisplayName("what is asked for is the library that the choice shows, though the day is another's")
    void sendsTheChoice() {
        chooses(SOUTH);
        browser.see("#promise button");
        // as a browser does that fills in an old form again: no change is told
        browser.driver().executeScript("document.getElementById('pickup').value = arguments[0]", WEST.value());
        browser.see("#promise button").click();
        browser.see("article.request");
        assertThat(pickup()).isEqualTo(WEST);
    }

    @Test
    @DisplayName("a choice that gets no answer asks for the whole page")
    void withoutAnswer() {
        browser.open("/titles/" + title);
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/titles/*")));
        new Select(browser.see("#pickup")).selectByValue(SOUTH.value());
        browser.seeText("S1 도서관에 도착합니다");
        assertThat(browser.driver().getCurrentUrl()).contains("/my/ask?").contains("pickup=S1");
        assertThat(buttons("#promise button")).isOne();
    }

    private void chooses(LibraryId library) {
        browser.open("/titles/" + title);
        new Select(browser.see("#pickup")).selectByValue(library.value());
    }

    private int buttons(String css) {
        return browser.driver().findElements(By.cssSelector(css)).size();
    }

    /** Where Kim's only request is to be collected. */
    private LibraryId pickup() {
        return new LibraryId(
                sql.sql("select pickup from loan_request").query(String.class).single());
    }
}
