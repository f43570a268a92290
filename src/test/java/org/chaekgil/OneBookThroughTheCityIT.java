package org.chaekgil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.custody.Scan;
import org.chaekgil.custody.Scanning;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.testing.Browser;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.workflow.DueWork;
import org.chaekgil.workflow.day.RoutePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One book, its reader, three libraries, a coordinator and a driver: the whole way through the pages they use. Pictures of each step are
 * kept in {@code target/screenshots/one-book-*.png}.
 */
@ChaekgilTest
@CleanSlate
@DisplayName("One book through the city")
class OneBookThroughTheCityIT {
    private static final String CARD = "JJ000003";
    private static final String PICKUP = "S05";
    private static final String ELSEWHERE = "S06";

    @LocalServerPort
    int port;

    @Autowired
    DemoCity city;

    @Autowired
    JdbcClient sql;

    @Autowired
    Scanning scanning;

    @Autowired
    RoutePlanning planning;

    @Autowired
    DueWork dueWork;

    @Autowired
    MovableClock clock;

    private String barcode;
    private String title;
    private String home;
    private int step;

    @BeforeEach
    void aWorkingDay() {
        assumeTrue(Browser.there(), "no Chromium here: the way of one book is not looked at");
        city.fillIfEmpty();
        title = sql.sql(
                        """
                select t.title from title t
                where not exists (select 1 from item i where i.title = t.id and i.home in ('S05', 'S06'))
                  and not exists (select 1 from title o where o.id <> t.id and o.search_text like '%' || t.search_text || '%')
                  and exists (select 1 from item i where i.title = t.id and i.deliverable = 'YES' and i.home like 'M%')
                order by exists (select 1 from item i where i.title = t.id and i.home = 'M01'), t.id limit 1""")
                .query(String.class)
                .single();
        otherBooksTravelToo();
    }

    /** A van for one book alone would not be worth its money, and the plan would say so; these wait since last Thursday. */
    private void otherBooksTravelToo() {
        Instant today = clock.instant();
        clock.moveTo(today.minus(Duration.ofDays(5)));
        List<String> stray = sql.sql(
                        """
                select i.barcode from item i join title t on t.id = i.title
                where i.deliverable = 'YES' and t.title <> ? order by md5(i.barcode) limit 500""")
                .param(title)
                .query(String.class)
                .list();
        List<String> places = sql.sql(
                        "select id from library where id like 'M%' or id in ('S05', 'S06', 'S07', 'S20') order by id")
                .query(String.class)
                .list();
        for (int n = 0; n < stray.size(); n++) {
            LibraryId at = new LibraryId(places.get(n % places.size()));
            Actor desk = new Actor("desk-" + at.value().toLowerCase(), Role.STAFF, at, null);
            scanning.scan(new Scan(UUID.randomUUID().toString(), at, stray.get(n), null, null), desk);
        }
        clock.moveTo(today);
        dueWork.runDue();
    }

    @Test
    @DisplayName(
            "is asked for, picked in the Tasklist, planned, driven, handed over, returned elsewhere and shelved at home")
    void allTheWay() throws Exception {
        String number = citizenAsks();
        String tote = supplierPicksAndPacks();
        coordinatorPlans();
        driverBringsTheTote(tote);
        pickupLibraryReceives(tote);
        assertThat(state(number)).isEqualTo("READY");
        citizenSees("도착");
        pickupLibraryHandsOver();
        assertThat(state(number)).isEqualTo("ON_LOAN");
        citizenSees("대출");
        clock.plus(Duration.ofDays(1));
        otherLibraryTakesBack();
        assertThat(state(number)).isEqualTo("GOING_HOME");
        homeShelves();
        assertThat(state(number)).isEqualTo("COMPLETED");
    }

    private String citizenAsks() throws Exception {
        try (Browser phone = new Browser(port, 400, 900)) {
            phone.signIn(CARD, DemoCity.PIN);
            phone.open("/");
            phone.see("#q").sendKeys(title, Keys.ENTER);
            phone.see("ol.results");
            picture(phone, "search");
            phone.driver().findElement(By.linkText(title)).click();
            new Select(phone.see("#pickup")).selectByValue(PICKUP);
            phone.see("#promise button");
            picture(phone, "promise");
            phone.driver().findElement(By.cssSelector("#promise button")).click();
            phone.see("article.request");
            picture(phone, "asked");
        }
        var request = sql.sql("select number, item, supplying from loan_request")
                .query()
                .singleRow();
        barcode = (String) request.get("item");
        home = (String) request.get("supplying");
        return (String) request.get("number");
    }

    private String supplierPicksAndPacks() throws Exception {
        try (Browser desk = new Browser(port, 1500, 1000)) {
            desk.signIn("desk-" + home.toLowerCase(), DemoCity.PASSWORD);
            desk.open("/camunda/app/tasklist/default/");
            desk.seeText("찾을 책 꺼내기");
            desk.driver()
                    .findElement(By.xpath("//*[contains(@class, 'task')]//*[contains(text(), '찾을 책 꺼내기')]"))
                    .click();
            desk.driver().switchTo().frame(desk.see("iframe[title='round-pick']"));
            desk.seeText(title);
            desk.driver().switchTo().defaultContent();
            picture(desk, "tasklist-pick");
            desk.driver().switchTo().frame(desk.see("iframe[title='round-pick']"));
            beep(desk, barcode);
            desk.driver().switchTo().defaultContent();
            // the last line ends the task by itself, and the page in it may be gone before its answer is read
            new WebDriverWait(desk.driver(), Duration.ofSeconds(20)).until(anything -> picked());
            desk.seeText("행낭 꾸리기");
            picture(desk, "tasklist-picked");

            desk.open("/desk/rounds/pack");
            desk.driver()
                    .findElement(
                            By.xpath("//section[contains(@class,'group')][.//span[text()='" + barcode + "']]//button"))
                    .click();
            desk.see(".hand");
            beep(desk, barcode);
            desk.seeText("담았습니다");
            picture(desk, "packed");
            desk.driver()
                    .findElement(By.cssSelector(".hand form[action='/desk/totes/seal'] button"))
                    .click();
            desk.see(".message.good");
        }
        return sql.sql("select tote from custody where item = ? and until is null")
                .param(barcode)
                .query(String.class)
                .single();
    }

    private boolean picked() {
        return sql.sql("select place = 'STAGED' from custody where item = ? and until is null")
                .param(barcode)
                .query(Boolean.class)
                .single();
    }

    private void coordinatorPlans() throws Exception {
        LocalDate today = LocalDate.now(clock);
        try (Browser coordinator = new Browser(port, 1400, 1200)) {
            coordinator.signIn("coordinator", DemoCity.PASSWORD);
            coordinator.open("/plans/" + today);
            coordinator.see("form[action$='/solve'] button").click();
            coordinator.see("main.plans");
            dueWork.runDue();
            planning.workPlans();
            dueWork.runDue();
            coordinator.open("/plans/" + today);
            coordinator.see("form[action$='/publish'] button");
            coordinator.see(".leaflet-container");
            picture(coordinator, "plan-draft");
            coordinator
                    .driver()
                    .findElement(By.cssSelector("form[action$='/publish'] button"))
                    .click();
            coordinator.see(".tag.good");
            picture(coordinator, "plan-published");
            dueWork.runDue();
        }
    }

    /** Whatever van and day the plan chose: drivers follow it until the tote stands at its pickup library. */
    private void driverBringsTheTote(String tote) throws Exception {
        try (Browser phone = new Browser(port, 400, 900)) {
            for (int day = 0; day < 3 && !arrived(tote); day++) {
                for (String van : vansOfTheDay()) {
                    drive(phone, van, tote);
                }
                if (!arrived(tote)) {
                    nextMorning();
                }
            }
        }
        assertThat(arrived(tote)).as("the tote stands at " + PICKUP).isTrue();
    }

    private List<String> vansOfTheDay() {
        return sql.sql("select van from trip where day = ? and state = 'PLANNED' order by wave, van")
                .param(LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** Nobody leaves hours before the plan says so. */
    private void timeToLeave(String van) {
        sql.sql(
                        "select day + departs from trip where day = ? and van = ? and state = 'PLANNED' order by departs limit 1")
                .params(LocalDate.now(clock), van)
                .query(LocalDateTime.class)
                .optional()
                .map(leaves -> leaves.atZone(OpeningCalendar.ZONE).toInstant())
                .filter(leaves -> clock.instant().isBefore(leaves))
                .ifPresent(leaves -> {
                    clock.moveTo(leaves);
                    dueWork.runDue();
                });
    }

    private void drive(Browser phone, String van, String tote) throws Exception {
        timeToLeave(van);
        phone.driver().manage().deleteAllCookies();
        phone.signIn("driver-" + van.toLowerCase(), DemoCity.PASSWORD);
        phone.open("/trip");
        picture(phone, "trip-" + van + "-departs");
        for (int clicks = 0; clicks < 60; clicks++) {
            List<org.openqa.selenium.WebElement> go =
                    phone.driver().findElements(By.cssSelector("section.next button.go"));
            if (go.isEmpty()) {
                return;
            }
            boolean last = go.get(0)
                    .findElement(By.xpath("./ancestor::form"))
                    .getDomAttribute("action")
                    .endsWith("/finish");
            if (clicks == 1) {
                picture(phone, "trip-" + van + "-stop");
            }
            go.get(0).click();
            phone.see("main.driver");
            if (last) {
                return;
            }
        }
    }

    private boolean arrived(String tote) {
        return sql.sql(
                        "select exists (select 1 from tote_custody where tote = ? and until is null and place = 'AT_LIBRARY' and library = ?)")
                .params(tote, PICKUP)
                .query(Boolean.class)
                .single();
    }

    private void nextMorning() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        for (String time : List.of("06:00", "06:01", "08:30", "08:50")) {
            clock.moveTo(tomorrow.atTime(java.time.LocalTime.parse(time))
                    .atZone(OpeningCalendar.ZONE)
                    .toInstant());
            dueWork.runDue();
            planning.workPlans();
            dueWork.runDue();
        }
    }

    private void pickupLibraryReceives(String tote) throws Exception {
        try (Browser desk = new Browser(port, 1280, 900)) {
            desk.signIn("desk-" + PICKUP.toLowerCase(), DemoCity.PASSWORD);
            desk.open("/desk/rounds/receive");
            picture(desk, "receive");
            beep(desk, tote);
            desk.seeText("행낭을 받았습니다");
            beep(desk, barcode);
            desk.see(".beep.hold-shelf");
            picture(desk, "hold-shelf");
        }
    }

    private void pickupLibraryHandsOver() throws Exception {
        try (Browser desk = new Browser(port, 1280, 900)) {
            desk.signIn("desk-" + PICKUP.toLowerCase(), DemoCity.PASSWORD);
            desk.open("/desk");
            beep(desk, CARD);
            desk.see(".hand");
            picture(desk, "card");
            beep(desk, barcode);
            desk.see(".beep.hand-over");
            picture(desk, "handed-over");
        }
    }

    private void otherLibraryTakesBack() throws Exception {
        try (Browser desk = new Browser(port, 1280, 900)) {
            desk.signIn("desk-" + ELSEWHERE.toLowerCase(), DemoCity.PASSWORD);
            desk.open("/desk");
            beep(desk, barcode);
            desk.see(".beep.tote");
            picture(desk, "returned-elsewhere");
        }
    }

    private void homeShelves() throws Exception {
        try (Browser desk = new Browser(port, 1280, 900)) {
            desk.signIn("desk-" + home.toLowerCase(), DemoCity.PASSWORD);
            desk.open("/desk");
            beep(desk, barcode);
            desk.see(".beep.shelve");
            picture(desk, "shelved-at-home");
        }
    }

    private void citizenSees(String word) throws Exception {
        try (Browser phone = new Browser(port, 400, 900)) {
            phone.signIn(CARD, DemoCity.PIN);
            phone.open("/my");
            assertThat(phone.see("ol.steps li.now").getText()).contains(word);
            picture(phone, "my-books");
        }
    }

    private static void beep(Browser browser, String code) {
        var field = browser.see("#barcode");
        field.clear();
        field.sendKeys(code, Keys.ENTER);
    }

    private String state(String number) {
        return sql.sql("select state from loan_request where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void picture(Browser browser, String name) throws Exception {
        browser.picture("one-book-%02d-%s".formatted(++step, name));
    }
}
