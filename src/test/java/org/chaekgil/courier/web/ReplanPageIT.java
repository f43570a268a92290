package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.RoadFixture;
import org.chaekgil.courier.TakingChange;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.Trips;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A library closes while a van is heading for it, and everybody concerned looks at it; the pictures are build output. */
@ChaekgilTest
@CleanSlate
@DisplayName("Something that happens during the day")
class ReplanPageIT {
    @Autowired
    RoadFixture driving;

    @Autowired
    TakingChange taking;

    @Autowired
    Trips trips;

    @Autowired
    CourierPlans plans;

    @Autowired
    CourierFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("is told with two clicks, and is seen by driver and desk")
    void closed() throws Exception {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        Trip road = driving.underway();
        LibraryId closed = road.next().orElseThrow().library();
        try (Browser coordinator = new Browser(port, 1280, 1500)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + TUESDAY);
            coordinator.picture("replan-before-1280");
            open(coordinator, "closed");
            coordinator.see("#closed-library option[value='" + closed + "']").click();
            coordinator.picture("replan-closing-1280");
            tell(coordinator, "closed");
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
        try (Browser desk = new Browser(port, 390, 1300)) {
            desk.signIn("desk-" + closed.value().toLowerCase(java.util.Locale.ROOT), DemoCity.PASSWORD);
            desk.open("/desk");
            assertThat(desk.see(".calls.none").getText()).contains("오늘은 차량이 오지 않습니다(휴관으로 알림)");
            desk.picture("replan-desk-closed-390");
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

    @Test
    @DisplayName(
            "is told beside a draft that cannot be driven, which is published only when that is confirmed, and falls away")
    void besideDraft() throws Exception {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        Trip road = driving.underway();
        ShiftWave shorter = new ShiftWave("PM", 13 * 3_600 + 1_800, 13 * 3_600 + 1_860);
        CourierPlan draft = taking.take(TUESDAY, 1, shorter, CourierFixture.COORDINATOR);
        assertThat(draft.drivable()).isFalse();
        try (Browser coordinator = new Browser(port, 1400, 1600)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + TUESDAY);
            assertThat(coordinator.see(".message.error .troubles").getText()).contains("회차 끝(13:31)");
            coordinator
                    .driver()
                    .executeScript("document.querySelector(\"form[action$='/publish']\").parentElement.open = true");
            assertThat(coordinator.see("form[action$='/publish'] button").getText())
                    .isEqualTo("그래도 게시");
            open(coordinator, "late");
            coordinator.picture("replan-beside-draft-1400");
            tell(coordinator, "late");
        }
        assertThat(trips.find(road.id()).orElseThrow().notBefore()).isNotNull();
        try (Browser phone = new Browser(port, 390, 1600)) {
            taking.take(
                    TUESDAY,
                    draft.version() + 1,
                    new ShiftWave("PM", 13 * 3_600 + 1_800, 13 * 3_600 + 1_860),
                    CourierFixture.COORDINATOR);
            phone.signIn("coordinator", DemoCity.PASSWORD);
            phone.open("/plans/" + TUESDAY);
            phone.driver()
                    .executeScript("document.querySelector(\"form[action$='/publish']\").parentElement.open = true");
            phone.picture("replan-beside-draft-390");
            assertThat((Long) phone.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo((Long) phone.driver().executeScript("return window.innerWidth"));
            phone.see("form[action$='/publish'] button").click();
            phone.seeText("게시됨");
        }
    }

    @Test
    @DisplayName("is a van that breaks down: the others take what it had before it")
    void broken() throws Exception {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        Trip road = driving.underway();
        try (Browser coordinator = new Browser(port, 1440, 900)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + TUESDAY);
            open(coordinator, "broken");
            coordinator.see("#broken-trip option[value='" + road.id() + "']").click();
            coordinator.picture("replan-breaking-1440");
            tell(coordinator, "broken");
            coordinator.picture("replan-broken-1440");
            assertThat(coordinator.driver().findElements(By.cssSelector("#broken-trip option")))
                    .noneMatch(option -> option.getText().startsWith(road.van() + " "));
            // as on a page that was opened before: minutes count from the times that it shows
            coordinator.driver().executeScript("document.querySelectorAll('[name=version]').forEach(f => f.value = 1)");
            open(coordinator, "late");
            coordinator.see("form[action$='/late'] button").click();
            assertThat(coordinator.see(".message.error").getText()).contains("2판이 시행");
        }
        assertThat(trips.find(road.id()).orElseThrow().state()).isEqualTo(TripState.BROKEN);
        try (Browser driver = new Browser(port, 390, 844)) {
            driver.signIn("driver-" + road.van().toLowerCase(java.util.Locale.ROOT), DemoCity.PASSWORD);
            driver.open("/trip");
            driver.seeText("차량이 고장 났습니다");
            driver.picture("replan-broken-driver-390");
        }
        try (Browser coordinator = new Browser(port, 1440, 900)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + TUESDAY);
            coordinator.see("main a[href='/plans/vans']").click();
            coordinator.see("tr[data-van='" + road.van() + "'] .tag.warning");
            coordinator.picture("vans-1440");
            coordinator.see("tr[data-van='" + road.van() + "'] button").click();
            coordinator.see(".message.good");
            coordinator.see("tr[data-van='" + road.van() + "'] .tag.good");
        }
        assertThat(plans.published(TUESDAY).orElseThrow().input().vans()).anyMatch(v -> v.id().equals(road.van()));
        try (Browser phone = new Browser(port, 390, 844)) {
            phone.signIn("coordinator", DemoCity.PASSWORD);
            phone.open("/plans/vans");
            phone.see("tr[data-van]");
            phone.picture("vans-390");
            assertThat((Long) phone.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo((Long) phone.driver().executeScript("return window.innerWidth"));
        }
    }

    @Test
    @DisplayName("is a book that must come today: a van goes for it, and its library sees when")
    void urgent() throws Exception {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        driving.underway();
        fixture.toPick("S20", "M05", TUESDAY.plusDays(3));
        String number = jdbc.sql("select number from loan_request order by seq desc limit 1")
                .query(String.class)
                .single();
        try (Browser coordinator = new Browser(port, 1440, 900)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + TUESDAY);
            open(coordinator, "urgent");
            coordinator.see("#urgent-book").sendKeys(number);
            coordinator.picture("replan-urging-1440");
            tell(coordinator, "urgent");
            coordinator.see(".trip tr[data-place='S20']");
            coordinator.picture("replan-urgent-1440");
            open(coordinator, "urgent");
            coordinator.see("#urgent-book").sendKeys("R9999999");
            coordinator.see("form[action$='/urgent'] button").click();
            assertThat(coordinator.see(".message.error").getText()).contains("R9999999");
        }
        assertThat(trips.on(TUESDAY)).anyMatch(t -> t.stillStopsAt(new LibraryId("S20")));
        try (Browser desk = new Browser(port, 390, 844)) {
            desk.signIn("desk-s20", DemoCity.PASSWORD);
            desk.open("/desk");
            desk.see(".calls");
            desk.picture("replan-urgent-desk-390");
        }
    }

    /** Clicks, waits for the plan that counts, and prints how long that took. */
    private static void tell(Browser coordinator, String what) {
        long begun = System.nanoTime();
        coordinator.see("form[action$='/" + what + "'] button").click();
        coordinator.see(".message.good");
        System.out.printf("%s: %.1f s from the click to the plan%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static void open(Browser browser, String what) {
        browser.see(".today h2");
        browser.driver()
                .executeScript("document.querySelector(\"form[action$='/" + what + "']\").parentElement.open = true");
    }
}
