package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.chaekgil.routing.DayFixture.NINE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What stays behind is explained:")
class ExplanationsTest {
    private static final Route AM_A = new Route("V", "AM", List.of("A"));
    private static final Route PM_A = new Route("V", "PM", List.of("A"));

    private static Map<String, Reason> reasons(DayFixture fixture, Route... routes) {
        DeliveryDay day = fixture.day();
        return new Explanations(day, new PlanEvaluator(day).evaluate(List.of(routes))).reasons();
    }

    @Test
    @DisplayName("nothing, when everything arrives")
    void nothing() {
        assertThat(reasons(new DayFixture().sends("C", "H", "A", 1), AM_A)).isEmpty();
    }

    @Test
    @DisplayName("no van runs")
    void noVans() {
        assertThat(reasons(new DayFixture().vans().sends("C", "A", "B", 1).sends("D", "H", "B", 1)))
                .containsOnly(entry("C", Reason.NO_VANS), entry("D", Reason.NO_VANS));
    }

    @Test
    @DisplayName("a library is closed")
    void closed() {
        DayFixture fixture =
                new DayFixture().windows("B").sends("C", "B", "A", 1).sends("D", "A", "B", 1);
        assertThat(reasons(fixture, AM_A))
                .containsOnly(entry("C", Reason.ORIGIN_CLOSED), entry("D", Reason.DESTINATION_CLOSED));
    }

    @Test
    @DisplayName("it was ready too late, or came with the last wave")
    void late() {
        DayFixture fixture = new DayFixture()
                .sends(new Consignment("C", "A", "B", 1, 15 * 3_600, 1, 1))
                .sends(new Consignment("D", "A", "B", 1, 13 * 3_600, 1, 1));
        assertThat(reasons(fixture, AM_A, PM_A))
                .containsOnly(entry("C", Reason.READY_TOO_LATE), entry("D", Reason.LAST_WAVE));
    }

    @Test
    @DisplayName("it was not sorted in time")
    void sorting() {
        DayFixture fixture = new DayFixture()
                .windows("B", new Window(12 * 3_600 + 900, 86_400))
                .sends("C", "B", "A", 1);
        assertThat(reasons(fixture, new Route("V", "AM", List.of("B")), PM_A))
                .containsOnly(entry("C", Reason.SORTED_TOO_LATE));
    }

    @Test
    @DisplayName("no van stops there, for want of room or of worth")
    void noStop() {
        DayFixture fixture = new DayFixture().sends("C", "B", "A", 1).sends("D", "H", "B", 1);
        assertThat(reasons(fixture))
                .containsOnly(
                        entry("C", Reason.ORIGIN_NOT_WORTH_A_STOP), entry("D", Reason.DESTINATION_NOT_WORTH_A_STOP));
        fixture.waves(new Wave("AM", NINE, NINE + 600, 0)).vans(new Van("V", 100, List.of("AM")));
        assertThat(reasons(fixture))
                .containsOnly(entry("C", Reason.NO_ROOM_AT_ORIGIN), entry("D", Reason.NO_ROOM_AT_DESTINATION));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    @DisplayName("in Korean and in English")
    void inWords(Reason reason) {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("messages", language).getString(reason.key()))
                    .isNotBlank();
        }
    }
}
