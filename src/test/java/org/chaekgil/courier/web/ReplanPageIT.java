package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.util.List;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.DepartingTrip;
import org.chaekgil.courier.FinishingStop;
import org.chaekgil.courier.PublishingPlan;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.Trips;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A library closes while a van is heading for it, and everybody concerned looks at it; the pictures are build output. */
@ChaekgilTest
@CleanSlate
@DisplayName("Something that happens during the day")
class ReplanPageIT {
    private static final List<String> LIBRARIES = List.of("M02", "M03", "M04", "M05", "M06", "M07");

    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    DayProgress progress;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    DepartingTrip departing;

    @Autowired
    FinishingStop stopping;

    @Autowired
    Trips trips;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("is told with two clicks, and is seen by driver and desk")
    void closed() throws Exception {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        Trip road = underway();
        LibraryId closed = road.next().orElseThrow().library();
        try (Browser coordinator = new Browser(port, 1280, 1500)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + TUESDAY);
            coordinator.picture("replan-before-1280");
            open(coordinator, "closed");
            coordinator.see("#closed-library option[value='" + closed + "']").click();
            coordinator.picture("replan-closing-1280");
            coordinator.see("form[action$='/closed'] button").click();
            coordinator.see(".message.good");
            coordinator.picture("replan-after-1280");
        }
        assertThat(trips.on(TUESDAY)).noneMatch(t -> t.stillStopsAt(closed));
        try (Browser driver = new Browser(port, 390, 1300)) {
            driver.signIn("driver-" + road.van().toLowerCase(java.util.Locale.ROOT), DemoCity.PASSWORD);
            driver.open("/trip");
            driver.see("#trip-news li");
            driver.picture("replan-driver-390");
            driver.see("#trip-news button").click();
            driver.see(".driver h1");
            assertThat(driver.driver().findElements(By.cssSelector("#trip-news li")))
                    .isEmpty();
        }
        LibraryId next = trips.on(TUESDAY).stream()
                .filter(t -> t.state().open() && t.next().isPresent())
                .findFirst()
                .flatMap(Trip::next)
                .orElseThrow()
                .library();
        try (Browser desk = new Browser(port, 390, 1300)) {
            desk.signIn("desk-" + next.value().toLowerCase(java.util.Locale.ROOT), DemoCity.PASSWORD);
            desk.open("/desk");
            desk.see(".calls");
            desk.picture("replan-desk-390");
        }
        try (Browser phone = new Browser(port, 390, 1600)) {
            phone.signIn("coordinator", DemoCity.PASSWORD);
            phone.open("/plans/" + TUESDAY);
            open(phone, "late");
            phone.picture("replan-late-390");
            assertThat((Long) phone.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo((Long) phone.driver().executeScript("return window.innerWidth"));
        }
    }

    private static void open(Browser browser, String what) {
        browser.see(".today h2");
        browser.driver()
                .executeScript("document.querySelector(\"form[action$='/" + what + "']\").parentElement.open = true");
    }

    private Trip underway() {
        fixture.cityAtSix();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 1) % LIBRARIES.size()), 40);
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 3) % LIBRARIES.size()), 30);
        }
        fixture.late();
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        Trip road = trips.on(TUESDAY).stream()
                .filter(t -> t.stops().size() >= 3)
                .findFirst()
                .orElseThrow();
        fixture.timeToLeave(road);
        departing.depart(road.id(), null, COORDINATOR);
        clock.plus(Duration.ofMinutes(12));
        stopping.done(road.id(), road.stops().get(0).library(), null, null, COORDINATOR);
        return trips.find(road.id()).orElseThrow();
    }
}
