package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.DayChange.ClosePlace;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.routing.DayChange.TakeVanOut;
import org.chaekgil.routing.Decided;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.ImpossibleChange;
import org.chaekgil.routing.PinChange.PinStop;
import org.chaekgil.routing.PinChange.PinTrip;
import org.chaekgil.routing.PinChange.UnpinStop;
import org.chaekgil.routing.PinChange.UnpinTrip;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.Settled;
import org.chaekgil.routing.StopChange.Add;
import org.chaekgil.routing.StopChange.LeaveOut;
import org.chaekgil.routing.StopChange.Move;
import org.chaekgil.routing.StopChange.Swap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Any changes by hand on any day")
class HandChangesTest {
    @Test
    @DisplayName("give a plan that accounts for every consignment and that search and plain evaluator value alike")
    void anyChange() {
        Set<String> done = new TreeSet<>();
        Set<ImpossibleChange.Why> refused = EnumSet.noneOf(ImpossibleChange.Why.class);
        int taken = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = seed % 2 == 0 ? random.day() : begun(random);
            Decided now = new Decided(day, plan(random, day).routes());
            Random dice = new Random(seed);
            for (int step = 0; step < 30; step++) {
                Change change = any(now, dice);
                DeliveryPlan before = now.plan();
                Decided after;
                try {
                    after = change.applyTo(now);
                } catch (ImpossibleChange impossible) {
                    refused.add(impossible.why());
                    assertThat(now.plan()).isEqualTo(before);
                    continue;
                }
                taken++;
                done.add(change.getClass().getSimpleName());
                String at = "seed " + seed + ", step " + step + ", " + change;
                DeliveryPlan plan = after.plan();
                assertThat(plan.consignments())
                        .as(at)
                        .extracting(Fate::consignment)
                        .containsExactlyElementsOf(day.consignments().stream()
                                .map(DeliveryDay.Consignment::id)
                                .toList());
                FlatPlan flat = new FlatPlan(new FlatDay(after.day()));
                flat.become(after.routes());
                assertThat(flat.score()).as(at).isEqualTo(plan.score());
                assertThat(new Decided(after.day(), plan.routes()).plan())
                        .as(at)
                        .isEqualTo(plan);
                assertThat(now.plan()).as("what it was made from, %s", at).isEqualTo(before);
                assertPins(after.day(), after.routes(), at);
                now = after;
            }
        }
        assertThat(taken).isGreaterThan(1_000);
        assertThat(done).hasSize(12);
        assertThat(refused).hasSize(ImpossibleChange.Why.values().length);
    }

    @Test
    @DisplayName("are undone by their opposites: there and back is the same plan")
    void thereAndBack() {
        int tried = 0;
        for (int seed = 0; seed < 100; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = random.cityDay();
            Decided now = new Decided(day, random.routes(day));
            Random dice = new Random(seed);
            for (Route trip : now.routes()) {
                if (trip.places().isEmpty()) {
                    continue;
                }
                int at = dice.nextInt(trip.places().size());
                String place = trip.places().get(at);
                Decided out = new LeaveOut(place, trip.wave()).applyTo(now);
                Decided back = new Add(place, trip.van(), trip.wave(), at).applyTo(out);
                assertThat(back.plan()).isEqualTo(now.plan());
                String van = trip.van().equals("V1") ? "V2" : "V1";
                Decided moved = new Move(place, trip.wave(), van, trip.wave(), 0, false).applyTo(now);
                back = new Move(place, trip.wave(), trip.van(), trip.wave(), at, false).applyTo(moved);
                assertThat(back.plan()).isEqualTo(now.plan());
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    @DisplayName("are searched on from: no worse than they are, and what is pinned stays")
    void improved() {
        int better = 0;
        int pins = 0;
        for (int seed = 0; seed < 30; seed++) {
            RandomDay random = new RandomDay(seed);
            DeliveryDay day = seed % 3 == 0 ? begun(random) : random.cityDay();
            Decided now = new Decided(day, plan(random, day).routes());
            Random dice = new Random(seed);
            for (int step = 0; step < 12; step++) {
                try {
                    now = (step % 3 == 2 ? pin(now, dice) : any(now, dice)).applyTo(now);
                } catch (ImpossibleChange impossible) {
                    // another one
                }
            }
            DeliveryPlan found = new OptaPlannerRoutePlanner()
                    .improve(now.day(), now.routes(), Search.forSteps(2_000), progress -> {});
            String at = "seed " + seed;
            assertThat(found.score()).as(at).isGreaterThanOrEqualTo(now.plan().score());
            assertThat(new Decided(now.day(), found.routes()).plan()).as(at).isEqualTo(found);
            pins += assertPins(now.day(), found.routes(), at);
            better += found.score().compareTo(now.plan().score()) > 0 ? 1 : 0;
        }
        assertThat(better).isGreaterThan(10);
        assertThat(pins).isGreaterThan(20);
    }

    /** A day partly driven, of which the road alone is settled. */
    private static DeliveryDay begun(RandomDay random) {
        DeliveryDay day = random.begun(random.day());
        return day.withSettled(day.settled().stream().filter(Settled::underway).toList());
    }

    /** Some plan that goes on from where the vans are. */
    private static DeliveryPlan plan(RandomDay random, DeliveryDay day) {
        List<Route> routes = new ArrayList<>(random.routes(day));
        if (!day.settled().isEmpty()) {
            return new OptaPlannerRoutePlanner().plan(day, Search.forSteps(500), progress -> {});
        }
        return new Decided(day, routes).plan();
    }

    private static int assertPins(DeliveryDay day, List<Route> routes, String at) {
        int pins = 0;
        for (Settled settled : day.settled()) {
            List<String> stops = new Decided(day, routes).stops(settled.van(), settled.wave());
            assertThat(stops).as(at).containsAll(settled.leastStops());
            if (settled.pinnedWhole()) {
                assertThat(stops).as(at).isEqualTo(settled.first());
            }
            pins += settled.underway() ? 0 : settled.leastStops().size();
        }
        return pins;
    }

    private static Change pin(Decided now, Random dice) {
        return dice.nextInt(3) == 0
                ? new PinTrip(van(now, dice), wave(now, dice))
                : new PinStop(place(now, dice), wave(now, dice));
    }

    private static Change any(Decided now, Random dice) {
        String place = place(now, dice);
        String wave = wave(now, dice);
        String van = van(now, dice);
        String toWave = wave(now, dice);
        int position = dice.nextInt(4);
        return switch (dice.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> new Move(place, wave, van, toWave, position, dice.nextBoolean());
            case 5, 6, 7 -> new Swap(place, wave, place(now, dice), toWave);
            case 8, 9 -> new LeaveOut(place, wave);
            case 10, 11, 12 -> new Add(place, van, wave, position);
            case 13 -> new ClosePlace(place);
            case 14 -> new TakeVanOut(van);
            case 15, 16 -> new AddVan("V" + dice.nextInt(5), dice.nextInt(80), List.of(wave));
            case 17, 18 -> {
                int start = 3_600 * (7 + dice.nextInt(9));
                yield new ShiftWave(wave, start, start + 600 * dice.nextInt(20));
            }
            case 19, 20 -> pin(now, dice);
            case 21 -> new UnpinStop(place, wave);
            case 22 ->
                now.day().waves().isEmpty()
                        ? new UnpinTrip(van, wave)
                        : new ShiftWave(
                                wave,
                                now.day().waves().get(0).start(),
                                now.day().waves().get(0).end());
            default -> new UnpinTrip(van, wave);
        };
    }

    private static String place(Decided now, Random dice) {
        return dice.nextInt(30) == 0
                ? "unknown"
                : "P" + dice.nextInt(now.day().places().size());
    }

    private static String wave(Decided now, Random dice) {
        int waves = now.day().waves().size();
        return waves == 0 ? "W0" : now.day().waves().get(dice.nextInt(waves)).id();
    }

    private static String van(Decided now, Random dice) {
        int vans = now.day().vans().size();
        return vans == 0 ? "V0" : now.day().vans().get(dice.nextInt(vans)).id();
    }
}
