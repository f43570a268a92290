package org.chaekgil.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RefusingSupply;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("In the Tasklist, staff")
class DecisionsInBrowserIT extends OneBookStory {
    @LocalServerPort
    int port;

    @Autowired
    RefusingSupply refusing;

    @Test
    @DisplayName(
            "decide on a request with its book, its card and the libraries asked in view, and nothing chosen for them")
    void decide() throws Exception {
        assumeTrue(Browser.there(), "no Chromium here: the decision is not looked at");
        LoginFixture.staff(sql, "desk-s1", SOUTH);
        RequestNumber request = kimAsks();
        refusing.refuse(request, RefusalReason.NOT_ON_SHELF, town.staff(NORTH));
        try (Browser browser = new Browser(port, 1280, 1100)) {
            browser.signIn("desk-s1", LoginFixture.SECRET);
            browser.open("/camunda/app/tasklist/default/");
            browser.seeText("제공할 곳 없음");
            browser.driver()
                    .findElement(By.xpath("//*[contains(@class, 'task')]//*[contains(text(), '제공할 곳 없음')]"))
                    .click();
            WebElement facts = browser.see("iframe[title='task-facts']");
            browser.driver().switchTo().frame(facts);
            browser.seeText("N1 도서관");
            assertThat(browser.text()).contains("토지", "CARD01", "서가에 없음", request.value());
            browser.driver().switchTo().defaultContent();
            assertThat(browser.driver()
                            .findElements(
                                    By.cssSelector(".createCommentLink, .instance-link, .followup-date, .groups")))
                    .noneMatch(WebElement::isDisplayed);
            assertThat(browser.see(".chaekgil-pages a[href='/desk']").isDisplayed())
                    .isTrue();
            browser.driver()
                    .findElement(By.cssSelector(".claim, [ng-click*='claim']"))
                    .click();
            new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                    .until(page ->
                            page.findElements(By.cssSelector(".disabled-form")).isEmpty());
            Select decision = new Select(browser.see("#decision"));
            assertThat(decision.getFirstSelectedOption().getText()).isEqualTo("고르세요");
            assertThat(browser.driver()
                            .findElement(By.cssSelector("[ng-click='complete()']"))
                            .isEnabled())
                    .isFalse();
            decision.selectByValue("NATIONAL");
            browser.picture("decision");
            browser.see("[ng-click='complete()']:not([disabled])").sendKeys(Keys.ENTER);
            new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                    .until(page -> town.state(request) == RequestState.UNFILLED);
        }
        assertThat(town.request(request).reason()).isEqualTo("NATIONAL");
    }
}
