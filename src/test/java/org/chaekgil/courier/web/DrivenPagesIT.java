package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.chaekgil.courier.DrivenFixture;
import org.chaekgil.courier.FinishingStop;
import org.chaekgil.courier.PlanningRest;
import org.chaekgil.courier.ReportingDelay;
import org.chaekgil.courier.RoadFixture;
import org.chaekgil.courier.SkipReason;
import org.chaekgil.courier.SkippingStop;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripStop;
import org.chaekgil.courier.Trips;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator looks back; the pictures are build output. */
@ChaekgilTest
@CleanSlate
@DisplayName("What was planned and driven, in a browser")
class DrivenPagesIT {
    private static final List<String> LIBRARIES = List.of("M02", "M03", "M04", "M05", "S01", "S02", "S03", "S05");

    @Autowired
    RoadFixture driving;

    @Autowired
    DrivenFixture past;

    @Autowired
    ReportingDelay delay;

    @Autowired
    PlanningRest rest;

    @Autowired
    FinishingStop stopping;

    @Autowired
    SkippingStop skipping;

    @Autowired
    Trips trips;

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "two versions are chosen and laid side by side, the late van stays late, the worst library stands first")
    void lookingBack() throws Exception {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        Trip road = driving.underway();
        TripStop next = road.next().orElseThrow();
        driving.at(next.leaves(), 3);
        delay.late(road.id(), 25, COORDINATOR);
        rest.plan(TUESDAY, COORDINATOR);
        driving.at(trips.find(road.id()).orElseThrow().next().orElseThrow().leaves(), 2);
        stopping.done(road.id(), next.library(), null, null, COORDINATOR);
        TripStop third = trips.find(road.id()).orElseThrow().next().orElseThrow();
        driving.at(third.leaves(), -3);
        skipping.skip(road.id(), third.library(), SkipReason.CLOSED, COORDINATOR);
        weeks();
        try (Browser desk = new Browser(port, 1440, 900)) {
            desk.signIn("coordinator", DemoCity.PASSWORD);
            desk.open("/plans/" + TUESDAY);
            desk.see(".lists a[href$='/versions']").click();
            desk.see("table.versions");
            desk.picture("versions-1440");
            desk.see("input[name='a'][value='1']").click();
            desk.see("input[name='b'][value='2']").click();
            desk.see("main form.card button").click();
            desk.see("table.stops tr.changed");
            desk.see("#maps path.leaflet-interactive");
            desk.picture("compare-1440");
            assertThat(desk.driver().getCurrentUrl()).contains("/compare?", "a=1", "b=2");
            assertThat(desk.driver().findElements(By.cssSelector("table.figures tbody tr")))
                    .hasSizeGreaterThan(12);
            desk.open("/plans/" + TUESDAY + "/compare?a=fixed&b=2");
            desk.see("#maps path.leaflet-interactive");
            desk.picture("compare-fixed-1440");
            desk.open("/plans/" + TUESDAY + "/driven");
            desk.see("tr[data-place='" + next.library() + "'] .tag.error");
            assertThat(desk.see("tr[data-place='" + third.library() + "']").getText())
                    .contains("건너뜀", "문이 닫혀 있음", "첫 계획");
            desk.picture("driven-1440");
            desk.open("/plans/punctuality");
            assertThat(desk.see("table.heat tbody tr[data-library]").getDomAttribute("data-library"))
                    .isEqualTo("S05");
            desk.picture("punctuality-1440");
            desk.see("thead a[href$='sort=NAME']").click();
            desk.see("th[aria-sort] a[href$='sort=NAME']");
        }
        try (Browser phone = new Browser(port, 390, 844)) {
            phone.signIn("coordinator", DemoCity.PASSWORD);
            for (String page :
                    List.of(TUESDAY + "/versions", TUESDAY + "/compare?a=1&b=2", TUESDAY + "/driven", "punctuality")) {
                phone.open("/plans/" + page);
                phone.see("main table");
                phone.picture(page.replaceAll(".*/|\\?.*", "") + "-390");
                assertThat((Long) phone.driver().executeScript("return document.documentElement.scrollWidth"))
                        .as("nothing to scroll sideways on " + page)
                        .isLessThanOrEqualTo((Long) phone.driver().executeScript("return window.innerWidth"));
            }
        }
    }

    /** Three weeks, each library a little later than the one before; the last one much. */
    private void weeks() {
        Random random = new Random(1);
        for (int day = 1; day <= 21; day++) {
            if (TUESDAY.minusDays(day).getDayOfWeek().getValue() < 6) {
                for (int i = 0; i < LIBRARIES.size(); i++) {
                    past.driven(
                            TUESDAY.minusDays(day),
                            day % 2 == 0 ? "V1" : "V2",
                            i % 2 == 0 ? "AM" : "PM",
                            LIBRARIES.get(i),
                            LocalTime.of(i % 2 == 0 ? 9 + i / 3 : 14 + i / 4, 5 * i),
                            day == 11 && i == 6 ? null : random.nextInt(6 + 3 * i) - 3 + (i == 7 ? 6 : 0));
                }
            }
        }
    }
}
