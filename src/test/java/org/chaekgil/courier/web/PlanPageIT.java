package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.PlanSearches;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.workflow.day.RoutePlanning;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks at the coordinator's page in a real browser; the pictures are build output. */
@ChaekgilTest
@CleanSlate
@DisplayName("The plan page in a browser")
class PlanPageIT {
    private static final List<String> LIBRARIES =
            List.of("M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "S01", "S02", "S03");

    private static final int LONG_SEARCH_SECONDS = 300;

    /** Enough to leave out what is not worth a stop, on a slow machine too. */
    private static final long STEPS = 20_000;

    @Autowired
    CourierFixture fixture;

    @Autowired
    PlanSearches searches;

    @Autowired
    Manifests manifests;

    @Autowired
    ManifestPdf paper;

    @Autowired
    CourierPlans plans;

    @Autowired
    DayProgress progress;

    @Autowired
    RoutePlanning planning;

    @LocalServerPort
    int port;

    @BeforeEach
    void cityWithMuchToDrive() {
        Assumptions.assumeTrue(Browser.there(), "no Chromium here");
        fixture.cityAtSix();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            for (int step : new int[] {1, 4, 7}) {
                fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + step) % LIBRARIES.size()), 6 + i);
            }
        }
        fixture.late();
        fixture.staged("S20", "M02", 1); // not worth a stop
    }

    @Test
    @DisplayName("lights one van in map, load curve and timetable together")
    void oneVanInAll() throws Exception {
        planned();
        try (Browser coordinator = coordinator(1280, 1500)) {
            coordinator.open("/plans/" + TUESDAY);
            coordinator.see(".curve");
            coordinator.picture("plan-page-1280");
            WebElement chip = coordinator.see("#van-chips button");
            String van = chip.getText().strip();
            coordinator
                    .driver()
                    .executeScript(
                            """
                            const line = document.querySelector("path.leaflet-interactive[fill='none']");
                            const at = line.getBoundingClientRect();
                            line.dispatchEvent(new MouseEvent("mouseover",
                              { bubbles: true, clientX: at.x + at.width / 2, clientY: at.y + at.height / 2 }));""");
            assertThat(coordinator
                            .see(".leaflet-tooltip:not(.leaflet-tooltip-top)")
                            .getText())
                    .as("a wave's name on the map")
                    .matches("V\\d · 오[전후] 회차");
            chip.click();
            coordinator.see(".lit .trip.on");
            for (String part : List.of(".curve", ".trip")) {
                assertThat(coordinator.driver().findElements(By.cssSelector(part)))
                        .as(part)
                        .isNotEmpty()
                        .allMatch(e -> e.getDomAttribute("class").contains(" on")
                                == van.equals(e.getDomAttribute("data-van")));
            }
            assertThat(coordinator
                            .driver()
                            .findElements(
                                    By.cssSelector("path.leaflet-interactive[stroke-opacity='0.9'][stroke-width='6']")))
                    .as("lines on the map")
                    .isNotEmpty();
            WebElement row = coordinator.see(".trip.on tbody tr");
            new Actions(coordinator.driver()).moveToElement(row).perform();
            String place = row.getDomAttribute("data-place");
            coordinator.see("circle.here[data-place='" + place + "']");
            coordinator.picture("plan-page-one-van-1280");
            assertThat(coordinator.see("table.skipped .why").getText())
                    .contains("들르면")
                    .doesNotContain("routing.told");
            new Actions(coordinator.driver())
                    .scrollToElement(coordinator.see("#over-heading, footer"))
                    .perform();
            coordinator.picture("plan-page-why-1280");
        }
        try (Browser phone = coordinator(390, 1600)) {
            phone.open("/plans/" + TUESDAY);
            phone.see(".curve");
            phone.picture("plan-page-390");
            assertThat((Long) phone.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo((Long) phone.driver().executeScript("return window.innerWidth"));
        }
    }

    @Test
    @DisplayName("shows cost, routes and loads while the plan is made elsewhere, and stops with the best when told to")
    void live() throws Exception {
        progress.planWanted(TUESDAY, LONG_SEARCH_SECONDS);
        Thread elsewhere = new Thread(planning::workPlans, "planning of this test");
        try (Browser coordinator = coordinator(1280, 1500)) {
            coordinator.open("/plans/" + TUESDAY);
            coordinator.see("#planning");
            long begin = System.nanoTime();
            elsewhere.start();
            coordinator.see("#live .cost circle");
            coordinator.see("path.leaflet-interactive");
            coordinator.see("#curves .curve");
            coordinator.see("#timetable .trip");
            coordinator.picture("plan-live-1280");
            try (Browser phone = coordinator(390, 1200)) {
                phone.open("/plans/" + TUESDAY);
                phone.see("#live .cost circle");
                phone.picture("plan-live-390");
            }
            LocalDate tomorrow = TUESDAY.plusDays(1);
            progress.planWanted(tomorrow, 1);
            try (Browser waiting = coordinator(1280, 900)) {
                waiting.open("/plans/" + tomorrow);
                assertThat(waiting.see("#live-waits").getText()).contains(TUESDAY.toString(), "기다립니다");
                waiting.driver().executeScript("document.getElementById('live-waits').textContent = ''");
                assertThat(waiting.see("#live-waits").getText())
                        .as("told by the stream too")
                        .contains(TUESDAY.toString(), "기다립니다");
                waiting.picture("plan-waits-1280");
                coordinator.see("#live-stop button").click();
                // when the other search is over, its own one begins, or is over as well
                waiting.see("#live:not(:has(#planning:not([hidden]))), form[action$='/publish'] button");
            }
            coordinator.see("form[action$='/publish'] button");
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("it did not wait for the end of the time")
                    .isLessThan(Duration.ofSeconds(LONG_SEARCH_SECONDS));
            coordinator.picture("plan-live-stopped-1280");
        } finally {
            searches.stop(TUESDAY, "test");
            elsewhere.join();
        }
        assertThat(plans.latest(TUESDAY).orElseThrow().drivable()).isTrue();
        assertThat(searches.latest(TUESDAY).orElseThrow().ended()).isTrue();
    }

    @Test
    @DisplayName("prints a manifest of each trip, in Korean, with a QR code that opens it")
    void manifest() throws Exception {
        planned();
        CourierPlan plan = plans.latest(TUESDAY).orElseThrow();
        PlanSheet sheet = PlanSheet.of(plan, plan.plan(), List.of());
        byte[] pdf = paper.of(manifests.of(sheet, t -> true, "http://localhost:" + port), Locale.KOREAN);
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/manifest.pdf"), pdf);
        assertThat(pdf.length).as("letters that are not used are left out").isLessThan(200_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages())
                    .isGreaterThanOrEqualTo(sheet.trips().size());
            PlanSheet.Leg first = sheet.trips().get(0);
            String text = new PDFTextStripper().getText(document).replaceAll("[ \\x00]", "");
            assertThat(text)
                    .contains("운행표", "휴대전화로찍으면", "행낭", first.stops().get(0).name());
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            ImageIO.write(
                    page,
                    "png",
                    Path.of("target/screenshots/manifest-page-1.png").toFile());
            String address = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                                    page.getWidth(),
                                    page.getHeight(),
                                    page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
            try (Browser coordinator = coordinator(1280, 1500)) {
                coordinator.driver().get(address);
                coordinator.see(".lit .trip.on[data-van='" + first.van() + "']");
            }
        }
    }

    @Test
    @DisplayName("is printed on A4 with all columns, the map on one page, and nothing to click")
    void printed() throws Exception {
        planned();
        try (Browser coordinator = coordinator(1280, 1500)) {
            coordinator.open("/plans/" + TUESDAY);
            coordinator.see(".curve");
            // heard after the page has drawn its map for the paper
            coordinator
                    .driver()
                    .executeScript(
                            """
                            window.addEventListener("beforeprint", () => {
                              const paper = document.getElementById("map").getBoundingClientRect();
                              const places = [...document.querySelectorAll("#map path[fill-opacity='1']")].map((p) => p.getBoundingClientRect());
                              window.placesOnPaper = places.length;
                              window.placesCut = places.filter((p) => p.left < paper.left || p.right > paper.right
                                || p.top < paper.top || p.bottom > paper.bottom).length;
                            });""");
            PDDocument paper = coordinator.paper("plan-page-printed");
            assertThat((Long) coordinator.driver().executeScript("return window.placesOnPaper"))
                    .isEqualTo(40);
            assertThat((Long) coordinator.driver().executeScript("return window.placesCut"))
                    .as("places that lie beyond the printed map")
                    .isZero();
            for (PDPage page : paper.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(595, within(1f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(842, within(1f));
            }
            PrintedText text = new PrintedText(paper);
            assertThat(String.join("", text.pages()))
                    .contains("배차계획", "시간표", "적재", "남거나늦는책", "이유")
                    .doesNotContain("로그아웃", "다시계획", "바꾸기", "운행표", "차량더하기", "이계획게시");
            assertThat(text.pages())
                    .as("the map begins and ends on one page")
                    .anyMatch(p -> p.contains("지도") && p.contains("선의색은"));
            assertThat(text.rightmost())
                    .as("nothing is cut off at the right")
                    .isLessThan(paper.getPage(0).getMediaBox().getWidth() - 28);
            paper.close();
            // what was drawn for the paper is drawn for the screen again
            assertThat(
                            (Long)
                                    coordinator
                                            .driver()
                                            .executeScript(
                                                    "return document.querySelector('.curve').clientWidth - document.getElementById('curves').clientWidth"))
                    .isZero();
        }
    }

    private void planned() {
        progress.planWanted(TUESDAY, null);
        progress.plan(TUESDAY, STEPS);
    }

    private Browser coordinator(int width, int height) {
        Browser browser = new Browser(port, width, height);
        browser.signIn("coordinator", DemoCity.PASSWORD);
        return browser;
    }
}
