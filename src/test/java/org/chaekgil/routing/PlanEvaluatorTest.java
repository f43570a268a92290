package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.routing.DayFixture.NINE;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Window;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every figure here was worked out by hand from the rules of the plan file. */
@DisplayName("The plain evaluator")
class PlanEvaluatorTest {
    private static final int ONE_PM = 13 * 3_600;

    private static Route am(String... places) {
        return new Route("V", "AM", List.of(places));
    }

    private static Route pm(String... places) {
        return new Route("V", "PM", List.of(places));
    }

    private static DeliveryPlan evaluate(DayFixture fixture, Route... routes) {
        return new PlanEvaluator(fixture.day()).evaluate(List.of(routes));
    }

    @Test
    @DisplayName("delivers directly what is for a later stop, and counts every second and metre")
    void direct() {
        DeliveryPlan plan = evaluate(new DayFixture().sends("C1", "A", "B", 10), am("A", "B"));
        // 600 s to A, 110 s there, 600 s to B, 110 s there, 1200 s back.
        assertThat(plan.consignments())
                .containsExactly(new Fate("C1", Outcome.DIRECT, OptionalInt.of(NINE + 600 + 110 + 600)));
        assertThat(plan.trips()).singleElement().satisfies(trip -> {
            assertThat(trip.back()).isEqualTo(NINE + 2_620);
            assertThat(trip.metres()).isEqualTo(4_000);
            assertThat(trip.stops())
                    .containsExactly(
                            new Stop("A", NINE + 600, NINE + 600, NINE + 710, List.of(), List.of("C1"), 10),
                            new Stop("B", NINE + 1_310, NINE + 1_310, NINE + 1_420, List.of("C1"), List.of(), 0));
        });
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.score().soft()).isEqualTo(-(10_000 + 5 * 2_620 + 3 * 4_000));
    }

    @Test
    @DisplayName("drives each wave by its own times")
    void travelByWave() {
        DeliveryDay day = new DayFixture().sends("C1", "A", "B", 10).day();
        day = day.withTravelByWave(Map.of("PM", DayFixture.slower(day, 2)));
        DeliveryPlan plan = new PlanEvaluator(day).evaluate(List.of(am("A"), pm("B")));
        // 600 s to A, 110 s there, 600 s back; 2 x 1,200 s to B, 110 s there, 2 x 1,200 s back.
        assertThat(plan.trips()).extracting(DeliveryPlan.Trip::back).containsExactly(NINE + 1_310, ONE_PM + 4_910);
        assertThat(plan.trips()).extracting(DeliveryPlan.Trip::metres).containsExactly(2_000, 4_000);
    }

    @Test
    @DisplayName("takes what is for an earlier stop over the hub into the next wave")
    void transfer() {
        DeliveryPlan plan = evaluate(new DayFixture().sends("C1", "B", "A", 10), am("A", "B"), pm("A"));
        assertThat(plan.consignments()).containsExactly(new Fate("C1", Outcome.TRANSFER, OptionalInt.of(ONE_PM + 600)));
    }

    @Test
    @DisplayName("leaves at the hub what is not sorted when the next wave departs, or has no later stop")
    void atHub() {
        DayFixture lateBack = new DayFixture()
                .sends("C1", "B", "A", 10)
                .sends("C2", "B", "C", 1)
                .windows("B", new Window(11 * 3_600 + 2_000, 86_400));
        // Service at B from 11:33:20 takes 111 s, the way back 1,200 s: ready again at 12:25:11. From 12:15:00: at
        // 13:06:51.
        assertThat(evaluate(lateBack, am("B"), pm("A")).consignments())
                .extracting(Fate::outcome)
                .containsExactly(Outcome.TRANSFER, Outcome.AT_HUB);
        lateBack.windows("B", new Window(12 * 3_600 + 900, 86_400));
        assertThat(evaluate(lateBack, am("B"), pm("A")).consignments())
                .extracting(Fate::outcome)
                .containsExactly(Outcome.AT_HUB, Outcome.AT_HUB);
    }

    @Test
    @DisplayName("delivers to the hub with the return, and from the hub in one ride")
    void hubAsEnd() {
        DeliveryPlan plan = evaluate(new DayFixture().sends("C1", "A", "H", 1).sends("C2", "H", "A", 2), am("A"));
        assertThat(plan.consignments())
                .containsExactly(
                        new Fate("C1", Outcome.DIRECT, OptionalInt.of(NINE + 600 + 103 + 600)),
                        new Fate("C2", Outcome.DIRECT, OptionalInt.of(NINE + 600)));
    }

    @Test
    @DisplayName("loads only what is ready when service starts")
    void readiness() {
        DayFixture fixture = new DayFixture()
                .sends(new Consignment("justReady", "A", "B", 1, NINE + 600, 1, 1))
                .sends(new Consignment("tooLate", "A", "B", 1, NINE + 601, 1, 1));
        assertThat(evaluate(fixture, am("A", "B")).consignments())
                .extracting(Fate::outcome)
                .containsExactly(Outcome.DIRECT, Outcome.NOT_COLLECTED);
    }

    @Test
    @DisplayName("waits for a window to open, and for the next one when it comes between two")
    void waiting() {
        DayFixture fixture = new DayFixture()
                .windows("A", new Window(0, NINE), new Window(NINE + 1_000, NINE + 2_000))
                .sends("C1", "A", "B", 1);
        assertThat(evaluate(fixture, am("A")).trips().get(0).stops().get(0)).satisfies(stop -> {
            assertThat(stop.arrival()).isEqualTo(NINE + 600);
            assertThat(stop.start()).isEqualTo(NINE + 1_000);
        });
    }

    @Test
    @DisplayName("counts seconds after the last window, after the wave's end, and items over capacity")
    void hardLoss() {
        DayFixture late =
                new DayFixture().windows("A", new Window(0, NINE + 590)).sends("C1", "A", "H", 1);
        assertThat(evaluate(late, am("A")).score().hard()).isEqualTo(-10);
        DayFixture closed = new DayFixture().windows("A");
        assertThat(evaluate(closed, am("A")).score().hard()).isEqualTo(-86_400);
        DayFixture tooMuch = new DayFixture().sends("C1", "A", "B", 70).sends("C2", "H", "C", 50);
        assertThat(evaluate(tooMuch, am("A", "B", "C")).score().hard()).isEqualTo(-20);
        DayFixture overtime = new DayFixture().windows("A", new Window(12 * 3_600, 86_400));
        assertThat(evaluate(overtime, am("A")).score().hard()).isEqualTo(-700);
    }

    @Test
    @DisplayName("prices a night and each day late, by weight")
    void lateness() {
        DayFixture fixture = new DayFixture()
                .sends(new Consignment("dueToday", "A", "B", 2, NINE, 0, 3))
                .sends(new Consignment("dueInTwo", "A", "B", 5, NINE, 2, 3))
                .sends(new Consignment("overdue", "A", "B", 1, NINE, -2, 1));
        // Not today: 2 items 1 day late at weight 3, 1 item 3 days late; a night for all 8.
        assertThat(evaluate(fixture).score().soft()).isEqualTo(-(2 * 3 * 2_000 + 3 * 2_000 + 8 * 300));
        long driving = 10_000 + 5 * (600 + 108 + 600 + 108 + 1_200) + 3 * 4_000;
        assertThat(evaluate(fixture, am("A", "B")).score().soft()).isEqualTo(-(2 * 2_000 + driving));
    }

    @Test
    @DisplayName("lets two vans of one wave exchange nothing")
    void twoVans() {
        DayFixture fixture = new DayFixture()
                .vans(new Van("V", 100, List.of("AM", "PM")), new Van("W", 100, List.of("AM")))
                .sends("C1", "A", "B", 1);
        assertThat(evaluate(fixture, am("A"), new Route("W", "AM", List.of("B")))
                        .consignments())
                .extracting(Fate::outcome)
                .containsExactly(Outcome.AT_HUB);
    }

    @Test
    @DisplayName("refuses what is no plan")
    void refuses() {
        DayFixture fixture = new DayFixture().vans(new Van("V", 1, List.of("AM")), new Van("W", 1, List.of("AM")));
        assertThatThrownBy(() -> evaluate(fixture, am("A", "A"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluate(fixture, am("A"), new Route("W", "AM", List.of("A"))))
                .hasMessageContaining("A stands twice");
        assertThatThrownBy(() -> evaluate(fixture, am("H"))).hasMessageContaining("no van can stop at H");
        assertThatThrownBy(() -> evaluate(fixture, am("Z"))).hasMessageContaining("no van can stop at Z");
        assertThatThrownBy(() -> evaluate(fixture, pm("A"))).hasMessageContaining("does not run");
        assertThatThrownBy(() -> evaluate(fixture, am("A"), am("B"))).hasMessageContaining("two trips");
        assertThatThrownBy(() -> evaluate(fixture, new Route("X", "AM", List.of("A"))))
                .hasMessageContaining("unknown van");
    }
}
