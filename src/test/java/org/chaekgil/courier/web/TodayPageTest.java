package org.chaekgil.courier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.util.Locale;
import java.util.function.Consumer;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.RoadFixture;
import org.chaekgil.courier.Trip;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

@ChaekgilTest
@CleanSlate
@DisplayName("What happens today and cannot be so is refused with")
class TodayPageTest {
    @Autowired
    RoadFixture driving;

    @Autowired
    TodayPage page;

    @Autowired
    CourierFixture fixture;

    @Autowired
    CourierPlans plans;

    @Autowired
    JdbcClient jdbc;

    private Trip road;
    private int version;

    @BeforeEach
    void onTheRoad() {
        road = driving.underway();
        version = plans.latest(TUESDAY).orElseThrow().version();
    }

    @AfterEach
    void language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    @DisplayName("the trip that is none of this day, and the minutes with their limits")
    void late() {
        assertRefused(
                shown -> page.late(TUESDAY, "987654", "25", version, COORDINATOR, shown),
                "운행 987654: 2026-11-24에 그런 운행이 없습니다. 화면을 새로 불러온 뒤 다시 고르세요.",
                "Trip 987654: there is no such trip on 2026-11-24. Load the page anew and choose again.");
        assertRefused(
                shown -> page.broken(TUESDAY, "987654", COORDINATOR, shown),
                "운행 987654: 2026-11-24에 그런 운행이 없습니다. 화면을 새로 불러온 뒤 다시 고르세요.",
                "Trip 987654: there is no such trip on 2026-11-24. Load the page anew and choose again.");
        assertRefused(
                shown -> page.broken(TUESDAY, "V1", COORDINATOR, shown),
                "운행: 빠졌거나 올바르지 않거나 없는 값입니다.",
                "Trip: missing, wrong, or nothing that is known.");
        for (String minutes : new String[] {"", "soon", "25.5", "999999999999", "-5", "241"}) {
            assertRefused(
                    shown -> page.late(TUESDAY, Long.toString(road.id()), minutes, version, COORDINATOR, shown),
                    "늦는 시간(분): 0부터 240까지의 수여야 합니다.",
                    "Minutes late: must be a number from 0 to 240.");
        }
    }

    @Test
    @DisplayName("the library that is none, or the hub")
    void closed() {
        assertRefused(
                shown -> page.closed(TUESDAY, "Z99", COORDINATOR, shown),
                "Z99: 없는 도서관입니다.",
                "Z99: there is no such library.");
        assertRefused(
                shown -> page.closed(TUESDAY, "?", COORDINATOR, shown),
                "오늘 문을 닫는 도서관: 빠졌거나 올바르지 않거나 없는 값입니다.",
                "Library closed today: missing, wrong, or nothing that is known.");
        assertRefused(
                shown -> page.closed(TUESDAY, "M01", COORDINATOR, shown),
                "M01: 거점은 닫을 수 없습니다. 거점 없이는 차량이 다니지 않습니다.",
                "M01: the hub cannot be closed. Without it no van runs.");
        assertRefused(
                shown -> page.opened(TUESDAY, "Z99", COORDINATOR, shown),
                "Z99: 없는 도서관입니다.",
                "Z99: there is no such library.");
    }

    @Test
    @DisplayName("the book that is none, or was left out")
    void urgent() {
        assertRefused(
                shown -> page.urgent(TUESDAY, "x0000000", COORDINATOR, shown),
                "X0000000: 지금 보낼 책이 아닙니다. 찾을 책 목록에 있거나 가는 중인 책의 바코드나 신청 번호를 넣으세요. 도서관이 열리기를 기다리거나 대출 중이거나 이미 도착한 책은 서두를 수 없습니다.",
                "X0000000: no book to send now. Enter the barcode or the request number of a book that is on a pick list or on its way. One that waits for its library to open, is on loan or has arrived cannot be hurried.");
        assertRefused(
                shown -> page.urgent(TUESDAY, " ", COORDINATOR, shown),
                "신청 번호나 책 바코드: 빠졌거나 올바르지 않거나 없는 값입니다.",
                "Request number or book barcode: missing, wrong, or nothing that is known.");
    }

    @Test
    @DisplayName("the book that is collected where it stands")
    void staysWhereItIs() {
        fixture.toPick("S20", "S20", TUESDAY.plusDays(1));
        String number = jdbc.sql("select number from loan_request order by seq desc limit 1")
                .query(String.class)
                .single();
        assertRefused(
                shown -> page.urgent(TUESDAY, number, COORDINATOR, shown),
                number + ": 차량이 필요 없습니다. 받을 도서관의 찾을 책 목록에 있는 책입니다.",
                number + ": no van is needed. It is on the pick list of the library where it will be collected.");
    }

    @Test
    @DisplayName(
            "minutes alone that count from the times of a plan no longer in force: what else is told holds by any plan")
    void meanwhile() {
        page.closed(TUESDAY, "S20", COORDINATOR, new RedirectAttributesModelMap());
        version = plans.latest(TUESDAY).orElseThrow().version();
        assertThat(version).isEqualTo(2);
        assertRefused(
                shown -> page.late(TUESDAY, Long.toString(road.id()), "25", 1, COORDINATOR, shown),
                "아직 반영하지 않았습니다. 방금 2판이 시행되었고, 늦는 시간은 새 시각에서 셉니다. 차량의 새 예정 시각을 보고 얼마나 늦는지 다시 알리세요.",
                "Not counted yet: version 2 came into force a moment ago, and minutes count from its times. Look at when the van is due now, and tell how late it is.");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        RedirectAttributesModelMap shown = new RedirectAttributesModelMap();
        page.closed(TUESDAY, "S20", COORDINATOR, shown);
        assertThat(shown.getFlashAttributes().get("replanned"))
                .isEqualTo("That was told before. Version 2 stays in force as it is.");
        page.opened(TUESDAY, "s20", COORDINATOR, new RedirectAttributesModelMap());
        assertThat(plans.published(TUESDAY).orElseThrow().input().place("S20").closed())
                .as("taken back")
                .isFalse();
        page.opened(TUESDAY, "S20", COORDINATOR, shown);
        assertThat(shown.getFlashAttributes().get("replanned"))
                .isEqualTo("That was told before. Version 3 stays in force as it is.");
    }

    private void assertRefused(Consumer<RedirectAttributes> told, String korean, String english) {
        assertThat(refused(told, Locale.KOREAN)).isEqualTo(korean);
        assertThat(refused(told, Locale.ENGLISH)).isEqualTo(english);
        assertThat(plans.latest(TUESDAY).orElseThrow().version())
                .as("nothing was planned again")
                .isEqualTo(version);
    }

    private static Object refused(Consumer<RedirectAttributes> told, Locale language) {
        LocaleContextHolder.setLocale(language);
        RedirectAttributesModelMap shown = new RedirectAttributesModelMap();
        told.accept(shown);
        return shown.getFlashAttributes().get("refused");
    }
}
