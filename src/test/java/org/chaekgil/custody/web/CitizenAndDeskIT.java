package org.chaekgil.custody.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Locale;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChaekgilTest
@CleanSlate
@DisplayName("In a browser")
class CitizenAndDeskIT {
    @LocalServerPort
    int port;

    @Autowired
    DemoCity city;

    @Autowired
    LoanRequests requests;

    Browser browser;

    @BeforeEach
    void open() {
        assumeTrue(Browser.there(), "no Chromium on this machine: pages are not looked at");
        city.fillIfEmpty();
        browser = new Browser(port, 1280, 900);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("a citizen finds a book, sees the promised day and asks for it")
    void asks() throws IOException {
        LoanRequest placed = ask();
        assertThat(placed.pickup()).isEqualTo(new LibraryId("S05"));
        assertThat(browser.text()).contains("신청했습니다").contains(placed.number().value());
        assertThat(browser.see(".request .steps [aria-current=step]").getText()).contains("접수");
        browser.picture("citizen-my-requests");
    }

    @Test
    @DisplayName("a desk scans the book with the keyboard alone and takes the scan back")
    void scans() throws IOException {
        LoanRequest placed = ask();
        String supplier = placed.supplying().value();
        browser.driver().manage().deleteAllCookies();
        browser.signIn("desk-" + supplier.toLowerCase(Locale.ROOT), DemoCity.PASSWORD);
        browser.open("/desk/rounds/pick");
        assertThat(browser.text()).contains(placed.item().value());

        type(placed.item().value());
        assertThat(browser.see(".beep.tote").getText()).contains("INTO THE TOTE");
        browser.picture("desk-scan");
        assertThat(state(placed)).isEqualTo(RequestState.PICKED);

        browser.see(".beep form button").click();
        browser.seeText("TAKEN BACK");
        assertThat(state(placed)).isEqualTo(RequestState.TO_PICK);

        // the field has the focus again without anybody touching it
        type("JJ000001");
        assertThat(browser.see(".card.hand").getText()).contains("JJ000001");
    }

    private LoanRequest ask() {
        browser.signIn("JJ000001", DemoCity.PIN);
        browser.open("/");
        browser.see("#q").sendKeys("소년이온다", Keys.ENTER);
        browser.see(".results a").click();
        new Select(browser.see("#pickup")).selectByValue("S05");
        assertThat(browser.see("#promise .promise").getText()).contains("11월");
        browser.see("#promise button").click();
        browser.see(".message.good");
        String number = browser.driver().findElement(By.cssSelector(".request")).getDomAttribute("id");
        return requests.find(new RequestNumber(number)).orElseThrow();
    }

    private RequestState state(LoanRequest request) {
        return requests.find(request.number()).orElseThrow().state();
    }

    private void type(String barcode) {
        browser.see("#barcode");
        browser.driver().switchTo().activeElement().sendKeys(barcode, Keys.ENTER);
    }
}
