package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.routing.DayFixture.NINE;

import java.util.List;
import java.util.OptionalInt;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;
import org.chaekgil.routing.Settled.Served;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A day that has begun")
class SettledTest {
    private static final Settled AT_A =
            new Settled("V", "AM", NINE, true, 0, List.of(new Served("A", NINE + 900)), List.of(), List.of(), false);

    private static DeliveryDay day(Settled settled) {
        DayFixture day = new DayFixture()
                .sends(new Consignment("aboard", "V", "B", 10, 0, 0, 1))
                .sends(new Consignment("aboardForHub", "V", "H", 5, 0, 0, 1))
                .sends("atA", "A", "C", 7)
                .sends("atHub", "H", "B", 3)
                .sends("atB", "B", "C", 4);
        return day.settled(settled);
    }

    @Test
    @DisplayName("goes on from where the van is, with what is on board; where it has been, nothing happens again")
    void goesOn() {
        DeliveryPlan plan =
                new PlanEvaluator(day(AT_A)).evaluate(List.of(new Route("V", "AM", List.of("A", "B", "C"))));
        Trip trip = plan.trips().get(0);
        int atB = NINE + 900 + 600;
        assertThat(trip.departure()).isEqualTo(NINE);
        assertThat(trip.stops())
                .startsWith(
                        new Stop("A", NINE + 900, NINE + 900, NINE + 900, List.of(), List.of(), 15),
                        new Stop("B", atB, atB, atB + 100 + 14, List.of("aboard"), List.of("atB"), 9));
        assertThat(plan.consignments())
                .extracting(Fate::outcome)
                .containsExactly(Outcome.DIRECT, Outcome.DIRECT, Outcome.NOT_COLLECTED, Outcome.AT_HUB, Outcome.DIRECT);
    }

    @Test
    @DisplayName("brings a van under way home with its load, even with no stop left")
    void home() {
        DeliveryPlan plan = new PlanEvaluator(day(AT_A)).evaluate(List.of());
        assertThat(plan.trips()).hasSize(1);
        assertThat(plan.trips().get(0).back()).isEqualTo(NINE + 900 + 600);
        assertThat(plan.consignments())
                .contains(
                        new Fate("aboard", Outcome.AT_HUB, OptionalInt.empty()),
                        new Fate("aboardForHub", Outcome.DIRECT, OptionalInt.of(NINE + 1_500)));
    }

    @Test
    @DisplayName("counts from when a late van is there")
    void late() {
        Settled late = new Settled(
                "V",
                "AM",
                NINE,
                true,
                NINE + 3_000,
                List.of(new Served("A", NINE + 900)),
                List.of("B"),
                List.of(),
                false);
        DeliveryPlan plan = new PlanEvaluator(day(late)).evaluate(List.of());
        assertThat(plan.trips().get(0).stops().get(1).arrival()).isEqualTo(NINE + 3_000);
    }

    @Test
    @DisplayName("refuses a plan that changes what has happened, and a day that contradicts itself")
    void refused() {
        PlanEvaluator evaluator = new PlanEvaluator(day(AT_A));
        assertThatThrownBy(() -> evaluator.evaluate(List.of(new Route("V", "AM", List.of("B", "A")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> day(new Settled("V", "AM", NINE, false, 0, List.of(), List.of("A"), List.of(), false)))
                .isInstanceOf(BrokenDay.class)
                .hasMessageContaining("not under way");
        assertThatThrownBy(() -> day(AT_A).withSettled(List.of(AT_A, AT_A))).isInstanceOf(BrokenDay.class);
        assertThatThrownBy(() ->
                        day(new Settled("V", "AM", NINE, true, 0, List.of(), List.of("A", "H"), List.of(), false)))
                .hasMessageContaining("the hub is no stop");
    }
}
