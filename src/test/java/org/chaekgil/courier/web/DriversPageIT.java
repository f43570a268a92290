package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.util.List;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator looks at each driver's day and weighs it otherwise; the pictures are build output. */
@ChaekgilTest
@CleanSlate
@DisplayName("Drivers' days on the plan page")
class DriversPageIT {
    private static final List<String> LIBRARIES =
            List.of("M02", "M03", "M04", "M05", "M06", "M07", "M08", "S01", "S02", "S05");

    @Autowired
    CourierFixture fixture;

    @Autowired
    DayProgress progress;

    @Autowired
    CourierPlans plans;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("stand beside each other with their balance, and are planned again with other weights")
    void weighed() throws Exception {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        fixture.cityAtSix();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 1) % LIBRARIES.size()), 60);
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 3) % LIBRARIES.size()), 50);
        }
        fixture.late();
        progress.planWanted(TUESDAY, 2);
        progress.plan(TUESDAY);
        try (Browser coordinator = new Browser(port, 1440, 900)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + TUESDAY);
            coordinator.see(".drivers h2");
            assertThat(coordinator.driver().findElements(By.cssSelector(".drivers tbody tr")))
                    .hasSize(3);
            show(coordinator);
            coordinator.picture("drivers-1440");
            set(coordinator, "tolerance", "10");
            set(coordinator, "hour", "18000");
            coordinator.picture("drivers-weights-1440");
            coordinator.see(".drivers form button").click();
            coordinator.see("#live");
            progress.plan(TUESDAY);
            coordinator.open("/plans/" + TUESDAY);
            show(coordinator);
            coordinator.picture("drivers-again-1440");
        }
        assertThat(plans.latest(TUESDAY).orElseThrow().version()).isEqualTo(2);
        assertThat(plans.latest(TUESDAY).orElseThrow().input().fairness().tolerancePercent())
                .isEqualTo(10);
        assertThat(plans.latest(TUESDAY).orElseThrow().input().fairness().perSecondOver())
                .isEqualTo(5_000);
        try (Browser phone = new Browser(port, 390, 844)) {
            phone.signIn("coordinator", DemoCity.PASSWORD);
            phone.open("/plans/" + TUESDAY);
            show(phone);
            phone.picture("drivers-390");
            assertThat((Long) phone.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo((Long) phone.driver().executeScript("return window.innerWidth"));
        }
    }

    private static void show(Browser browser) {
        browser.see(".drivers h2");
        browser.driver()
                .executeScript(
                        "const d = document.querySelector('.drivers'); d.querySelector('details').open = true; d.scrollIntoView()");
    }

    private static void set(Browser browser, String field, String value) {
        WebElement input = browser.see(".drivers input[name='" + field + "']");
        input.clear();
        input.sendKeys(value);
    }
}
