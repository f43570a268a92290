package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.chaekgil.routing.DayFixture.NINE;

import java.text.MessageFormat;
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
import org.junit.jupiter.params.provider.ValueSource;

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
    @DisplayName("a person left the stop out, of that wave or of all")
    void leftOut() {
        DeliveryDay day = new DayFixture()
                .sends("C", "B", "A", 1)
                .sends("D", "A", "B", 1)
                .sends(new Consignment("E", "A", "C", 1, 15 * 3_600, 1, 1))
                .day();
        DeliveryPlan plan = new PlanEvaluator(day).evaluate(List.of(AM_A));
        List<LeftOut> out = List.of(new LeftOut("B", "AM"), new LeftOut("B", "PM"), new LeftOut("A", "PM"));
        assertThat(new Explanations(day, plan, PlanVariants::inFull, out).reasons())
                .containsOnly(entry("C", Reason.LEFT_OUT), entry("D", Reason.LEFT_OUT), entry("E", Reason.LEFT_OUT));
        DeliveryDay searched = LeftOut.closed(day, out);
        assertThat(searched.place("B").windows())
                .as("open only when no van runs")
                .noneMatch(w -> day.waves().stream().anyMatch(v -> w.opens() <= v.end() && w.closes() >= v.start()));
        assertThat(searched.place("C")).isEqualTo(day.place("C"));
        assertThat(LeftOut.without(List.of(AM_A, PM_A), out)).containsExactly(AM_A);
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

    @Test
    @DisplayName("with the trip, the time and the minutes that stand in the way")
    void inFull() {
        DeliveryDay day = new DayFixture()
                .sends(new Consignment("C", "A", "B", 1, 15 * 3_600, 1, 1))
                .sends(new Consignment("D", "A", "B", 1, 13 * 3_600, 1, 1))
                .day();
        DeliveryPlan plan = new PlanEvaluator(day).evaluate(List.of(AM_A, PM_A));
        assertThat(new Explanations(day, plan).explanations())
                .containsEntry(
                        "C", new Explanation("READY_TOO_LATE", "A", "V", "PM", 15 * 3_600, 13 * 3_600 + 600, 110))
                .containsEntry(
                        "D", new Explanation("LAST_WAVE", null, "V", "PM", 13 * 3_600 + 1_301, 13 * 3_600 + 1_301, 0));
    }

    @Test
    @DisplayName("by how many items a van would be too full with one stop more")
    void tooFull() {
        DayFixture fixture = new DayFixture()
                .waves(new Wave("AM", NINE, 12 * 3_600, 0))
                .vans(new Van("V", 100, List.of("AM")))
                .sends("C", "A", "H", 90)
                .sends("D", "B", "H", 22);
        assertThat(explained(fixture, "D", AM_A))
                .isEqualTo(new Explanation("NO_ROOM_AT_ORIGIN.LOAD", "B", "V", "AM", 0, 0, 12));
    }

    @Test
    @DisplayName("by how many minutes a trip would be back too late, or come too late to the library")
    void tooLate() {
        DayFixture fixture = new DayFixture()
                .waves(new Wave("AM", NINE, NINE + 1_800, 0))
                .vans(new Van("V", 100, List.of("AM")))
                .sends("C", "A", "H", 1)
                .sends("D", "C", "H", 1);
        // three legs of 600 s there and back, and two stops of 101 s
        assertThat(explained(fixture, "D", AM_A))
                .isEqualTo(new Explanation("NO_ROOM_AT_ORIGIN.TIME", "C", "V", "AM", NINE + 3_802, NINE + 1_800, 34));
        fixture.waves(new Wave("AM", NINE, 12 * 3_600, 0)).windows("C", new Window(NINE, NINE + 1_200));
        assertThat(explained(fixture, "D", AM_A))
                .isEqualTo(new Explanation("NO_ROOM_AT_ORIGIN.WINDOW", "C", "V", "AM", NINE + 1_800, NINE + 1_200, 10));
    }

    @Test
    @DisplayName("what a stop would cost, and each place that is left out with its items")
    void skipped() {
        DeliveryDay day = new DayFixture()
                .sends("C", "B", "A", 1)
                .sends("D", "H", "B", 2)
                .sends("E", "A", "H", 1)
                .costs(new DeliveryDay.Costs(5_000, 300, 10_000_000, 300_000, 2_000_000))
                .day();
        Explanations why = new Explanations(day, new PlanEvaluator(day).evaluate(List.of(AM_A)));
        assertThat(why.skipped()).singleElement().satisfies(b -> {
            assertThat(b.place()).isEqualTo("B");
            assertThat(b.items()).isEqualTo(3);
            assertThat(b.why().told()).endsWith("NOT_WORTH_A_STOP");
            assertThat(b.why().amount()).isPositive();
        });
        assertThat(why.troubles()).isEmpty();
    }

    @Test
    @DisplayName("each stop that is late or closed, and each trip that is late back or too full")
    void troubles() {
        DeliveryDay day = new DayFixture()
                .waves(new Wave("AM", NINE, NINE + 1_200, 0))
                .vans(new Van("V", 100, List.of("AM")))
                .windows("A", new Window(NINE, NINE + 540))
                .windows("B")
                .sends("C", "A", "H", 101)
                .day();
        DeliveryPlan plan = new PlanEvaluator(day).evaluate(List.of(new Route("V", "AM", List.of("A", "B"))));
        assertThat(new Explanations(day, plan).troubles())
                .containsExactly(
                        new Explanation("OVERLOAD", null, "V", "AM", 0, 0, 1),
                        new Explanation("LATE_STOP", "A", "V", "AM", NINE + 600, NINE + 540, 1),
                        new Explanation("CLOSED_STOP", "B", "V", "AM", NINE + 1_401, 0, 0),
                        new Explanation("LATE_RETURN", null, "V", "AM", NINE + 2_701, NINE + 1_200, 26));
    }

    private static Explanation explained(DayFixture fixture, String consignment, Route... routes) {
        DeliveryDay day = fixture.day();
        return new Explanations(day, new PlanEvaluator(day).evaluate(List.of(routes)))
                .explanations()
                .get(consignment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO_VANS",
                "ORIGIN_CLOSED",
                "DESTINATION_CLOSED",
                "READY_TOO_LATE",
                "LAST_WAVE",
                "SORTED_TOO_LATE",
                "NO_ROOM_AT_ORIGIN.VAN",
                "NO_ROOM_AT_ORIGIN.LOAD",
                "NO_ROOM_AT_ORIGIN.TIME",
                "NO_ROOM_AT_ORIGIN.WINDOW",
                "NO_ROOM_AT_ORIGIN.OTHERS",
                "NO_ROOM_AT_DESTINATION.VAN",
                "NO_ROOM_AT_DESTINATION.LOAD",
                "NO_ROOM_AT_DESTINATION.TIME",
                "NO_ROOM_AT_DESTINATION.WINDOW",
                "NO_ROOM_AT_DESTINATION.OTHERS",
                "ORIGIN_NOT_WORTH_A_STOP",
                "ORIGIN_NOT_WORTH_A_STOP.SEARCH",
                "DESTINATION_NOT_WORTH_A_STOP",
                "DESTINATION_NOT_WORTH_A_STOP.SEARCH",
                "LATE_STOP",
                "CLOSED_STOP",
                "LATE_RETURN",
                "OVERLOAD"
            })
    @DisplayName("in full sentences of both languages")
    void inSentences(String told) {
        String key = new Explanation(told, null, null, null, 0, 0, 0).key();
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            String pattern = ResourceBundle.getBundle("messages", language).getString(key);
            assertThat(new MessageFormat(pattern, language).format(new Object[] {"A", "V AM", "09:10", "09:00", 10L}))
                    .isNotBlank()
                    .doesNotContain("{");
        }
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
