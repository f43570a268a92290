package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.util.List;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.PlanAtHand;
import org.chaekgil.courier.TakingChange;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.routing.DayChange.ClosePlace;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator moves a stop, sees its price first, takes it, pins, closes a library and undoes; the pictures are build output. */
@ChaekgilTest
@CleanSlate
@DisplayName("Changing the plan on its page")
class ChangePageIT {
    private static final List<String> LIBRARIES = List.of("M02", "M03", "M04", "M05", "M06", "M07");

    @Autowired
    CourierFixture fixture;

    @Autowired
    DayProgress progress;

    @Autowired
    PlanAtHand plans;

    @Autowired
    TakingChange taking;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("shows the price before anything changes, takes it, tells of others' changes, and undoes")
    void byHand() throws Exception {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        planned();
        CourierPlan first = now();
        try (Browser coordinator = new Browser(port, 1440, 900)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + TUESDAY);
            coordinator.see("tr[data-position='0'] .edit-stop").sendKeys(Keys.ENTER);
            coordinator.see("#edit h3");
            coordinator.see("#edit .targets tr");
            coordinator.picture("change-stop-1440");
            coordinator.see("#later").click();
            coordinator.see("#edit .cost");
            coordinator.see("#take");
            assertThat(now().version()).as("asking is not changing").isEqualTo(first.version());
            coordinator.picture("change-price-1440");
            coordinator.see("#take").click();
            coordinator.see(".message.good");
            coordinator.see(".pinned");
            coordinator.picture("change-taken-1440");
            CourierPlan moved = now();
            assertThat(moved.plan().routes()).isNotEqualTo(first.plan().routes());
            drag(coordinator);
            coordinator.see("#take");
            coordinator.picture("change-dragged-1440");
            coordinator.see("#edit [data-close]").click();
            taking.take(TUESDAY, moved.version(), new ClosePlace("S20"), COORDINATOR);
            coordinator.see("#moved-on:not([hidden]) a");
            coordinator.picture("change-moved-on-1440");
            coordinator.see("#moved-on a").click();
            coordinator.see(".standing li");
            coordinator.see("#undo").click();
            coordinator.see(".message.good");
            assertThat(coordinator.driver().findElements(By.cssSelector(".standing li")))
                    .isEmpty();
            coordinator.see("#undo").click();
            coordinator.see(".message.good");
            assertThat(now().plan()).isEqualTo(first.plan());
        }
        try (Browser phone = new Browser(port, 390, 844)) {
            phone.signIn("coordinator", DemoCity.PASSWORD);
            phone.open("/plans/" + TUESDAY);
            phone.see("tr[data-position='1'] .edit-stop").click();
            phone.see("#edit .targets tr");
            phone.picture("change-stop-390");
            phone.see("#edit .targets button").click();
            phone.see("#take");
            phone.picture("change-price-390");
            assertThat((Long) phone.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo((Long) phone.driver().executeScript("return window.innerWidth"));
            phone.see("#edit [data-close]").click();
            phone.driver().executeScript("document.querySelectorAll('.edits details').forEach(d => d.open = true)");
            phone.driver().executeScript("document.querySelector('.edits').scrollIntoView()");
            phone.picture("change-day-390");
        }
    }

    private static void drag(Browser browser) {
        browser.driver()
                .executeScript(
                        """
                        const rows = [...document.querySelectorAll("tr[data-position]")];
                        const data = new DataTransfer();
                        const say = (name, row) => row.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }));
                        say("dragstart", rows[0]); say("dragover", rows[2]); say("drop", rows[2]); say("dragend", rows[0]);
                        """);
    }

    private CourierPlan now() {
        return plans.of(TUESDAY).orElseThrow();
    }

    private void planned() {
        fixture.cityAtSix();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 1) % LIBRARIES.size()), 40);
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 3) % LIBRARIES.size()), 30);
        }
        fixture.late();
        fixture.staged("S20", "M02", 1); // not worth a stop
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY, 20_000);
    }
}
