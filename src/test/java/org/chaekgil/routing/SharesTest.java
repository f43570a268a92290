package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every figure here was worked out by hand. */
@DisplayName("Drivers' shares")
class SharesTest {
    private static final Van V1 = new Van("V1", 100, List.of("AM", "PM"));
    private static final Van V2 = new Van("V2", 100, List.of("AM", "PM"));
    private static final Van IDLE = new Van("V3", 100, List.of());

    /** V1 is out 2,620 s and handles 20 items twice; V2 1,305 s and 5 items once. */
    private static final List<Route> ROUTES =
            List.of(new Route("V1", "AM", List.of("A", "B")), new Route("V2", "PM", List.of("A")));

    private static DeliveryDay day(Fairness fairness, Usual usual) {
        return new DayFixture()
                .vans(V1, V2, IDLE)
                .sends("C1", "A", "B", 10)
                .sends(new DeliveryDay.Consignment("C2", "H", "A", 5, 13 * 3_600, 1, 1))
                .day()
                .withDrivers(fairness, usual);
    }

    private static Shares shares(DeliveryDay day) {
        return new Shares(day, new PlanEvaluator(day).evaluate(ROUTES).trips());
    }

    @Test
    @DisplayName("are the seconds out, metres, stops, and items unloaded and loaded; a van that does not run has none")
    void told() {
        assertThat(shares(day(Fairness.NONE, Usual.NONE)).all())
                .containsExactly(
                        new Shares.Share("V1", 1, 2_620, 4_000, 20, 2, 0),
                        new Shares.Share("V2", 1, 1_305, 2_000, 5, 1, 0));
    }

    @Test
    @DisplayName("cost what lies beyond the tolerance around their mean, in whole seconds and items")
    void balance() {
        Fairness fairness = new Fairness(20, 7, 11, List.of());
        DeliveryDay day = day(fairness, Usual.NONE);
        Shares shares = shares(day);
        // Mean 1,962.5 s, tolerance 392.5 s, each 657.5 s away; mean 12.5 items, tolerance 2.5, each 7.5 away.
        assertThat(shares.all()).extracting(shares::secondsOver).containsExactly(265L, 265L);
        assertThat(shares.all()).extracting(shares::itemsOver).containsExactly(5L, 5L);
        assertThat(shares.costOfImbalance()).isEqualTo(7 * 530 + 11 * 10);
        long without = new PlanEvaluator(day(Fairness.NONE, Usual.NONE))
                .evaluate(ROUTES)
                .score()
                .soft();
        assertThat(new PlanEvaluator(day).evaluate(ROUTES).score().soft()).isEqualTo(without - 7 * 530 - 11 * 10);
    }

    @Test
    @DisplayName("include what was done earlier today")
    void soFar() {
        Fairness fairness = new Fairness(0, 7, 0, List.of(new Fairness.Work("V2", 1_315, 4)));
        Shares shares = shares(day(fairness, Usual.NONE));
        assertThat(shares.all()).extracting(Shares.Share::seconds).containsExactly(2_620L, 2_620L);
        assertThat(shares.all()).extracting(Shares.Share::items).containsExactly(20L, 9L);
        assertThat(shares.costOfImbalance()).isZero();
    }

    @Test
    @DisplayName("cost each stop at which another van usually stops in that wave, if it runs today")
    void moved() {
        Usual usual = new Usual(
                1_000,
                List.of(
                        new Route("V2", "AM", List.of("A", "C")),
                        new Route("V3", "AM", List.of("B")),
                        new Route("V1", "PM", List.of("A")),
                        new Route("V9", "NIGHT", List.of("X"))));
        Shares shares = shares(day(Fairness.NONE, usual));
        assertThat(shares.all()).extracting(Shares.Share::moved).containsExactly(1, 1);
        assertThat(shares.costOfMoves()).isEqualTo(2_000);
    }
}
