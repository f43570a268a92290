package org.chaekgil.whatif.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaekgil.demo.DemoCity;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.whatif.WhatIfFixture;
import org.chaekgil.workflow.whatif.TrafficPlanning;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks at the page that compares settings in a real browser; the pictures are build output. */
@ChaekgilTest
@CleanSlate
@DisplayName("The what-if page in a browser")
class WhatIfPageIT {
    @Autowired
    WhatIfFixture fixture;

    @Autowired
    TrafficPlanning planning;

    @LocalServerPort
    int port;

    @BeforeEach
    void browser() {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
    }

    @Test
    @DisplayName("compares one large van with the present ones, from the form to table and chart, and keeps it")
    void compare() throws Exception {
        fixture.twoPastDays();
        String comparison;
        try (Browser coordinator = coordinator(1440, 900)) {
            coordinator.open("/plans");
            coordinator.see("a[href='/plans/what-if']").click();
            fill(coordinator, "b-van-1-count", "1");
            fill(coordinator, "b-van-1-capacity", "1500");
            fill(coordinator, "name", "큰 차 한 대");
            coordinator.see("#setting-b details summary").click();
            coordinator.see("#b-opening-1-library");
            coordinator.picture("what-if-form-1440");
            coordinator.see("form[action='/plans/what-if'] button").click();
            coordinator.see("#comparison[data-state='UNDERWAY'] progress");
            coordinator.picture("what-if-underway-1440");
            comparison = coordinator.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "");
            planning.workDays();
            coordinator.see("#comparison[data-state='DONE'] table.sums tr[data-measure='COST']");
            assertThat(coordinator.driver().findElements(By.cssSelector("table.sums tr[data-measure='COST'] td")))
                    .extracting(WebElement::getText)
                    .allMatch(text -> text.matches("(?s).*\\d.*"));
            assertThat(coordinator.see(".said .changed").getText()).contains("1대", "1,500권");
            assertThat(coordinator.driver().findElements(By.cssSelector("svg.chart rect")))
                    .as("five measures and two days, three bars each")
                    .hasSize((5 + 2) * 3)
                    .allMatch(bar -> Double.parseDouble(bar.getDomAttribute("width")) >= 0);
            assertThat(coordinator.see("svg.chart").getSize().getHeight())
                    .as("room for five measures with three bars each")
                    .isGreaterThan(300);
            coordinator.picture("what-if-1440");
            coordinator.driver().executeScript("document.getElementById('sums-heading').scrollIntoView()");
            coordinator.picture("what-if-sums-1440");
            coordinator.see("details.day summary").click();
            coordinator.see("details.day[open] table.figures");
            coordinator.driver().executeScript("document.querySelector('details.day').scrollIntoView()");
            coordinator.picture("what-if-days-1440");
            coordinator.see("a[href*='like=']").click();
            assertThat(coordinator.see("#b-van-1-capacity").getDomProperty("value"))
                    .isEqualTo("1500");
        }
        try (Browser phone = coordinator(390, 844)) {
            look(phone, "/plans/what-if", "#setting-b", "what-if-form-390");
            look(phone, comparison, "#sums-heading", "what-if-390");
            look(phone, comparison + "?lang=en", ".charts", "what-if-english-390");
            phone.open(comparison);
            phone.see("form[action$='/delete'] button").click();
            phone.seeText("Nothing yet");
        }
    }

    @Test
    @DisplayName("keeps what was typed when it refuses a setting, and says why")
    void refuse() throws Exception {
        fixture.twoPastDays();
        try (Browser coordinator = coordinator(1280, 1000)) {
            coordinator.open("/plans/what-if");
            fill(coordinator, "a-van-1-count", "");
            fill(coordinator, "name", "차 없이");
            coordinator.see("form[action='/plans/what-if'] button").click();
            assertThat(coordinator.see("[role='alert']").getText()).contains("A: 차량이 한 대도 없습니다");
            assertThat(coordinator.see("#name").getDomProperty("value")).isEqualTo("차 없이");
            coordinator.picture("what-if-refused-1280");
        }
    }

    @Test
    @DisplayName("says so when there is no past traffic")
    void noPast() throws Exception {
        fixture.city();
        try (Browser coordinator = coordinator(1280, 800)) {
            coordinator.open("/plans/what-if");
            coordinator.seeText("지난 운송이 없습니다");
            coordinator.picture("what-if-no-past-1280");
        }
    }

    /** A picture of the page from there on, which is not wider than the screen. */
    private static void look(Browser phone, String page, String part, String picture) throws Exception {
        phone.open(page);
        phone.see(part);
        assertThat((Long) phone.driver().executeScript("return document.documentElement.scrollWidth"))
                .as("nothing to scroll sideways")
                .isLessThanOrEqualTo((Long) phone.driver().executeScript("return window.innerWidth"));
        phone.driver().executeScript("document.querySelector(arguments[0]).scrollIntoView()", part);
        phone.picture(picture);
    }

    private static void fill(Browser browser, String id, String text) {
        WebElement field = browser.see("#" + id);
        field.clear();
        field.sendKeys(text);
    }

    private Browser coordinator(int width, int height) {
        Browser browser = new Browser(port, width, height);
        browser.signIn("coordinator", DemoCity.PASSWORD);
        return browser;
    }
}
