package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.routing.DayFixture.NINE;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryDay.Costs;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryDay.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A broken day is refused with the field and the reason:")
class DeliveryDayTest {
    private static void refused(String field, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        BrokenDay.class, broken -> org.assertj.core.api.Assertions.assertThat(broken.field())
                                .isEqualTo(field));
    }

    @Test
    @DisplayName("a consignment from or to nowhere, to its own origin, twice, or with nothing or less")
    void consignments() {
        refused(
                "consignments[C].to",
                () -> new DayFixture().sends("C", "A", "Z", 1).day());
        refused(
                "consignments[C].from",
                () -> new DayFixture().sends("C", "Z", "A", 1).day());
        refused(
                "consignments[C].to",
                () -> new DayFixture().sends("C", "A", "A", 1).day());
        refused("consignments", () -> new DayFixture()
                .sends("C", "A", "B", 1)
                .sends("C", "A", "B", 1)
                .day());
        refused(
                "consignments[C].items",
                () -> new DayFixture().sends("C", "A", "B", -1).day());
        refused(
                "consignments[C].items",
                () -> new DayFixture().sends("C", "A", "B", 0).day());
        refused("consignments[C].weight", () -> new DayFixture()
                .sends(new Consignment("C", "A", "B", 1, NINE, 0, -1))
                .day());
    }

    @Test
    @DisplayName("a wave that ends before it starts, or stands in the wrong order; a van in an unknown wave")
    void wavesAndVans() {
        refused(
                "waves[AM].end",
                () -> new DayFixture().waves(new Wave("AM", 10, 9, 0)).day());
        assertThatThrownBy(() -> new DayFixture()
                        .waves(new Wave("AM", NINE, NINE - 90, 0))
                        .day())
                .as("times as people write them")
                .hasMessage("waves[AM].end: 08:58:30 is before 09:00");
        refused("waves[AM].start", () -> new DayFixture()
                .waves(new Wave("PM", 20, 30, 0), new Wave("AM", 10, 15, 0))
                .day());
        refused(
                "vans[V].waves",
                () -> new DayFixture().vans(new Van("V", 1, List.of("NIGHT"))).day());
        refused(
                "vans[V].capacity",
                () -> new DayFixture().vans(new Van("V", -1, List.of())).day());
    }

    @Test
    @DisplayName("a van in two waves at once; waves that overlap are for different vans")
    void twoWavesAtOnce() {
        DayFixture overlapping = new DayFixture()
                .waves(new Wave("EARLY", 0, 10, 0), new Wave("LONG", 5, 40, 0), new Wave("LATE", 20, 30, 0));
        refused("vans[V].waves", () -> overlapping
                .vans(new Van("V", 1, List.of("EARLY", "LONG")))
                .day());
        refused(
                "vans[V].waves",
                () -> overlapping.vans(new Van("V", 1, List.of("LATE", "LONG"))).day());
        assertThat(overlapping
                        .vans(new Van("V", 1, List.of("EARLY", "LATE")), new Van("L", 1, List.of("LONG")))
                        .day()
                        .vans())
                .hasSize(2);
    }

    @Test
    @DisplayName("windows that overlap, and prices that cannot be counted")
    void windowsAndCosts() {
        refused("places[A].windows", () -> new DayFixture()
                .windows("A", new Window(0, 20), new Window(10, 30))
                .day());
        refused(
                "costs.perSecond",
                () -> new DayFixture().costs(new Costs(-1, 0, 0, 0, 0)).day());
        refused("costs", () -> new DayFixture()
                .costs(new Costs(Long.MAX_VALUE / 2, 0, 0, 0, 0))
                .day());
    }
}
