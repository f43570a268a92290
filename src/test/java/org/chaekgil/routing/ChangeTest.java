package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.routing.DayFixture.NINE;

import java.util.List;
import java.util.stream.Stream;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.DayChange.ClosePlace;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.routing.DayChange.TakeVanOut;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.ImpossibleChange.Why;
import org.chaekgil.routing.PinChange.PinStop;
import org.chaekgil.routing.PinChange.PinTrip;
import org.chaekgil.routing.PinChange.UnpinStop;
import org.chaekgil.routing.PinChange.UnpinTrip;
import org.chaekgil.routing.StopChange.Add;
import org.chaekgil.routing.StopChange.LeaveOut;
import org.chaekgil.routing.StopChange.Move;
import org.chaekgil.routing.StopChange.Swap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A change by hand")
class ChangeTest {
    /** V goes A, B, C in the morning and B in the afternoon; W goes nowhere. */
    private final Decided plan =
            new Decided(day().day(), List.of(route("V", "AM", "A", "B", "C"), route("V", "PM", "B")));

    private static DayFixture day() {
        return new DayFixture()
                .vans(new Van("V", 100, List.of("AM", "PM")), new Van("W", 50, List.of("AM", "PM")))
                .sends("a-b", "A", "B", 5)
                .sends("b-c", "B", "C", 7)
                .sends("c-a", "C", "A", 3);
    }

    private static Route route(String van, String wave, String... places) {
        return new Route(van, wave, List.of(places));
    }

    @Test
    @DisplayName("moves a stop within its trip, to another van, and to another wave")
    void move() {
        assertThat(new Move("A", "AM", "V", "AM", 2, false).applyTo(plan).stops("V", "AM"))
                .containsExactly("B", "C", "A");
        Decided other = new Move("B", "AM", "W", "AM", 0, false).applyTo(plan);
        assertThat(other.stops("V", "AM")).containsExactly("A", "C");
        assertThat(other.stops("W", "AM")).containsExactly("B");
        Decided later = new Move("A", "AM", "V", "PM", 1, false).applyTo(plan);
        assertThat(later.stops("V", "AM")).containsExactly("B", "C");
        assertThat(later.stops("V", "PM")).containsExactly("B", "A");
        assertThat(plan.stops("V", "AM")).as("what it was made from").containsExactly("A", "B", "C");
    }

    @Test
    @DisplayName("costs what the plans differ by: time, money, items left and late")
    void price() {
        Decided after = new Move("A", "AM", "V", "AM", 2, false).applyTo(plan);
        Price price = Price.between(plan.day(), plan.plan(), after.day(), after.plan());
        assertThat(price.itemsLeft())
                .as("C to A goes now; A to B still does, over the hub")
                .isEqualTo(-3);
        assertThat(price.itemsLate()).as("all are promised for tomorrow").isZero();
        assertThat(price.metres()).isZero();
        assertThat(price.seconds())
                .as("one more item in and out at A, and B twice: 30 instead of 27")
                .isEqualTo(3);
        assertThat(price.money())
                .isEqualTo(plan.plan().score().soft() - after.plan().score().soft());
        assertThat(price.hard()).isZero();
        assertThat(Price.between(plan.day(), plan.plan(), plan.day(), plan.plan())
                        .nothing())
                .isTrue();
    }

    @Test
    @DisplayName("swaps two stops of one trip, of two trips and of two waves")
    void swap() {
        assertThat(new Swap("A", "AM", "C", "AM").applyTo(plan).stops("V", "AM"))
                .containsExactly("C", "B", "A");
        Decided two = new Move("B", "AM", "W", "AM", 0, false).applyTo(plan);
        two = new Swap("A", "AM", "B", "AM").applyTo(two);
        assertThat(two.stops("V", "AM")).containsExactly("B", "C");
        assertThat(two.stops("W", "AM")).containsExactly("A");
        Decided left = new LeaveOut("B", "AM").applyTo(plan);
        left = new Swap("A", "AM", "B", "PM").applyTo(left);
        assertThat(left.stops("V", "AM")).containsExactly("B", "C");
        assertThat(left.stops("V", "PM")).containsExactly("A");
    }

    @Test
    @DisplayName("leaves a stop out and takes one in; a trip without stops is none")
    void addAndLeaveOut() {
        Decided without = new LeaveOut("B", "PM").applyTo(plan);
        assertThat(without.routes()).containsExactly(route("V", "AM", "A", "B", "C"));
        assertThat(new Add("C", "W", "PM", 0).applyTo(without).stops("W", "PM")).containsExactly("C");
    }

    @Test
    @DisplayName("closes a place: its stops fall away in every wave, and nothing is brought there")
    void close() {
        Decided after = new ClosePlace("B").applyTo(plan);
        assertThat(after.routes()).containsExactly(route("V", "AM", "A", "C"));
        assertThat(after.day().place("B").closed()).isTrue();
        assertThat(after.plan().consignments())
                .filteredOn(f -> f.outcome().delivered())
                .isEmpty();
    }

    @Test
    @DisplayName("takes a van out with its trips, and adds one that can then be given stops")
    void vans() {
        Decided without = new TakeVanOut("V").applyTo(plan);
        assertThat(without.routes()).isEmpty();
        Decided hired = new AddVan("X", 30, List.of("AM")).applyTo(without);
        assertThat(new Add("A", "X", "AM", 0).applyTo(hired).plan().trips()).hasSize(1);
        assertThat(new AddVan("V", 100, List.of("AM", "PM"))
                        .applyTo(without)
                        .day()
                        .vans())
                .hasSize(2);
    }

    @Test
    @DisplayName("shifts a wave: its trips leave then, and what becomes too late is told")
    void shift() {
        Decided later = new ShiftWave("AM", NINE + 3_600, 12 * 3_600).applyTo(plan);
        assertThat(later.plan().trips().get(0).departure()).isEqualTo(NINE + 3_600);
        assertThat(later.troubles()).isEmpty();
        Decided shorter = new ShiftWave("AM", NINE, NINE + 1_800).applyTo(plan);
        assertThat(shorter.troubles()).extracting(Explanation::told).containsExactly("LATE_RETURN");
        assertThat(new ShiftWave("AM", NINE + 60, 12 * 3_600)
                        .applyTo(new PinStop("A", "AM").applyTo(plan))
                        .day()
                        .settled())
                .as("a pinned trip leaves with its wave")
                .singleElement()
                .extracting(Settled::departure)
                .isEqualTo(NINE + 60);
    }

    @Test
    @DisplayName("pins a stop to its van and wave, which goes with it when it is moved, and unpins it")
    void pinStop() {
        Decided pinned = new PinStop("B", "AM").applyTo(plan);
        assertThat(pinned.day().settled())
                .singleElement()
                .extracting(Settled::keeps)
                .isEqualTo(List.of("B"));
        Decided moved = new Move("B", "AM", "W", "AM", 0, false).applyTo(pinned);
        assertThat(moved.settled("W", "AM").pinned("B")).isTrue();
        assertThat(moved.settled("V", "AM").pinned("B")).isFalse();
        assertThat(new LeaveOut("B", "AM").applyTo(pinned).day().settled()).isEmpty();
        assertThat(new ClosePlace("B").applyTo(pinned).day().settled()).isEmpty();
        assertThat(new TakeVanOut("V").applyTo(pinned).day().settled()).isEmpty();
        assertThat(new UnpinStop("B", "AM").applyTo(pinned)).isEqualTo(plan);
        assertThat(new Move("A", "AM", "W", "AM", 0, true)
                        .applyTo(plan)
                        .settled("W", "AM")
                        .pinned("A"))
                .isTrue();
    }

    @Test
    @DisplayName("pins a whole trip: it stays whole when a person changes it, and comes apart stop by stop")
    void pinTrip() {
        Decided pinned = new PinTrip("V", "AM").applyTo(plan);
        assertThat(pinned.settled("V", "AM").pinnedWhole()).isTrue();
        Decided swapped = new Swap("A", "AM", "C", "AM").applyTo(pinned);
        assertThat(swapped.settled("V", "AM").first()).containsExactly("C", "B", "A");
        Settled apart = new UnpinStop("B", "AM").applyTo(pinned).settled("V", "AM");
        assertThat(apart.pinnedWhole()).isFalse();
        assertThat(apart.keeps()).containsExactly("A", "C");
        assertThat(new UnpinTrip("V", "AM").applyTo(pinned)).isEqualTo(plan);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(new Move("X", "AM", "V", "AM", 0, false), Why.UNKNOWN),
                Arguments.of(new Move("H", "AM", "V", "AM", 0, false), Why.HUB),
                Arguments.of(new Move("A", "XX", "V", "AM", 0, false), Why.UNKNOWN),
                Arguments.of(new Move("A", "AM", "X", "AM", 0, false), Why.UNKNOWN_VAN),
                Arguments.of(new Move("A", "PM", "V", "AM", 0, false), Why.NO_STOP),
                Arguments.of(new Move("B", "AM", "V", "PM", 0, false), Why.STOPS_ALREADY),
                Arguments.of(new Move("A", "AM", "V", "AM", 3, false), Why.NO_POSITION),
                Arguments.of(new Move("A", "AM", "V", "AM", -1, false), Why.NO_POSITION),
                Arguments.of(new Move("A", "AM", "V", "AM", 0, false), Why.NOTHING),
                Arguments.of(new Add("A", "V", "AM", 0), Why.STOPS_ALREADY),
                Arguments.of(new Swap("A", "AM", "A", "AM"), Why.NOTHING),
                Arguments.of(new Swap("A", "AM", "B", "PM"), Why.STOPS_ALREADY),
                Arguments.of(new LeaveOut("C", "PM"), Why.NO_STOP),
                Arguments.of(new ClosePlace("H"), Why.HUB),
                Arguments.of(new TakeVanOut("X"), Why.UNKNOWN_VAN),
                Arguments.of(new AddVan("V", 1, List.of("AM")), Why.VAN_RUNS),
                Arguments.of(new AddVan("A", 1, List.of("AM")), Why.VAN_RUNS),
                Arguments.of(new AddVan("X", 1, List.of("XX")), Why.UNKNOWN),
                Arguments.of(new ShiftWave("AM", NINE, 12 * 3_600), Why.NOTHING),
                Arguments.of(new ShiftWave("AM", NINE, NINE), Why.WAVE_TIMES),
                Arguments.of(new ShiftWave("PM", 8 * 3_600, 17 * 3_600), Why.WAVE_TIMES),
                Arguments.of(new ShiftWave("AM", NINE, 16 * 3_600), Why.WAVE_TIMES),
                Arguments.of(new PinTrip("W", "AM"), Why.NO_TRIP),
                Arguments.of(new UnpinTrip("V", "AM"), Why.NOTHING),
                Arguments.of(new UnpinStop("A", "AM"), Why.NOTHING));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    @DisplayName("is refused with its reason when there is nothing of the kind to change")
    void refused(Change change, Why why) {
        assertThatThrownBy(() -> change.applyTo(plan))
                .isInstanceOfSatisfying(
                        ImpossibleChange.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    @Test
    @DisplayName("leaves alone what has begun")
    void begun() {
        Settled away = new Settled(
                "V", "AM", NINE, true, 0, List.of(new Settled.Served("A", NINE + 700)), List.of(), List.of(), false);
        Decided road = new Decided(plan.day().withSettled(List.of(away)), plan.routes());
        for (Change change : List.of(
                new Move("B", "AM", "W", "AM", 0, false),
                new Add("A", "V", "PM", 0),
                new LeaveOut("B", "AM"),
                new Swap("B", "PM", "C", "AM"),
                new PinStop("B", "AM"),
                new PinTrip("V", "AM"),
                new ClosePlace("B"),
                new TakeVanOut("V"),
                new ShiftWave("AM", NINE + 60, 12 * 3_600))) {
            if (change instanceof Add) {
                assertThat(change.applyTo(road).stops("V", "PM"))
                        .as("a later trip of it")
                        .contains("A");
                continue;
            }
            assertThatThrownBy(() -> change.applyTo(road))
                    .as(change.toString())
                    .isInstanceOfSatisfying(
                            ImpossibleChange.class, e -> assertThat(e.why()).isEqualTo(Why.BEGUN));
        }
        assertThat(new ClosePlace("A").applyTo(road).stops("V", "AM"))
                .as("where it has been")
                .contains("A");
    }

    @Test
    @DisplayName("is offered for each trip where it costs least, cheapest first")
    void offers() {
        List<CheapestMoves.Offer> offers = new CheapestMoves(plan).of("A", "AM");
        assertThat(offers).extracting(o -> o.van() + o.wave()).containsExactlyInAnyOrder("VAM", "WAM", "VPM", "WPM");
        for (CheapestMoves.Offer offer : offers) {
            Decided after = offer.change().applyTo(plan);
            assertThat(Price.between(plan.day(), plan.plan(), after.day(), after.plan()))
                    .isEqualTo(offer.price());
            int positions = plan.stops(offer.van(), offer.wave()).size();
            for (int p = 0; p < positions; p++) {
                Change other = new Move("A", "AM", offer.van(), offer.wave(), p, false);
                if (offer.van().equals("V") && offer.wave().equals("AM") && p == 0) {
                    continue;
                }
                Decided there = other.applyTo(plan);
                assertThat(Price.between(plan.day(), plan.plan(), there.day(), there.plan())
                                .money())
                        .isGreaterThanOrEqualTo(offer.price().money());
            }
        }
        assertThat(offers)
                .isSortedAccordingTo(
                        (a, b) -> Long.compare(a.price().money(), b.price().money()));
        assertThat(new CheapestMoves(plan).of("C", "PM"))
                .extracting(CheapestMoves.Offer::wave)
                .as("a new stop, where none is")
                .containsOnly("PM");
    }
}
