package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.Shares;
import org.chaekgil.routing.Usual;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who drives which trip")
class VanExchangeTest {
    private static DeliveryPlan plan(DeliveryDay day) {
        return new OptaPlannerRoutePlanner().plan(day, Search.forSteps(40_000), progress -> {});
    }

    @Test
    @DisplayName(
            "follows what is usual when that costs nothing else: yesterday's plan with its vans exchanged is turned back")
    void usual() {
        DeliveryDay day = new RandomDay(2).largeDay(30);
        DeliveryPlan today = plan(day);
        assertThat(today.trips()).extracting(DeliveryPlan.Trip::van).contains("V0", "V1");
        List<Route> routes = today.routes().stream()
                .map(r -> r.wave().equals("AM") ? new Route(other(r.van()), "AM", r.places()) : r)
                .toList();
        DeliveryDay wished = day.withDrivers(Fairness.NONE, new Usual(1, routes));
        FlatPlan plan = new FlatPlan(new FlatDay(wished));
        plan.become(today.routes());
        long before = plan.cost();
        VanExchange.improve(plan);
        DeliveryPlan after = new PlanEvaluator(wished).evaluate(plan.routes());
        assertThat(new Shares(wished, after.trips()).costOfMoves()).isZero();
        assertThat(plan.cost()).isLessThan(before);
        assertThat(after.routes()).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static String other(String van) {
        return van.equals("V0") ? "V1" : "V0";
    }

    @Test
    @DisplayName("makes shares alike where that costs less than it is worth: who has driven long gets less to do")
    void balanced() {
        DeliveryDay day = new RandomDay(4).largeDay(30);
        Fairness fairness = new Fairness(5, 100_000, 100_000, List.of(new Fairness.Work("V0", 5_400, 300)));
        DeliveryDay wished = day.withDrivers(fairness, Usual.NONE);
        Shares unasked = new Shares(wished, plan(day).trips());
        Shares asked = new Shares(wished, plan(wished).trips());
        assertThat(unasked.costOfImbalance()).isPositive();
        assertThat(asked.costOfImbalance()).isLessThan(unasked.costOfImbalance() / 4);
    }
}
