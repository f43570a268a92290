package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.DRIVER_V1;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.util.List;
import org.chaekgil.access.Refused;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.Shares;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("What a day owes its drivers")
class OwedToDriversTest {
    @Autowired
    GatheringDay gathering;

    @Autowired
    WeighingDrivers weighing;

    @Autowired
    CourierSettings settings;

    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    DayProgress progress;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    DepartingTrip departing;

    @Autowired
    FinishingStop stopping;

    @Autowired
    Trips trips;

    @Autowired
    CourierPlans plans;

    @Autowired
    PlanWithoutDrivers withoutDrivers;

    @BeforeEach
    void city() {
        fixture.cityAtSix();
        fixture.tote("M02", "M05", 60);
        fixture.tote("M05", "M03", 60);
        fixture.tote("M03", "M02", 60);
        fixture.late();
    }

    private List<Trip> published() {
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        return trips.on(TUESDAY);
    }

    private static List<Route> routes(List<Trip> of) {
        return of.stream()
                .map(t -> new Route(
                        t.van(),
                        t.wave(),
                        t.stops().stream().map(s -> s.library().value()).toList()))
                .toList();
    }

    @Test
    @DisplayName(
            "is what the settings say, with the routes of the last day like it; of a day with a published plan its own")
    void usual() {
        DeliveryDay first = gathering.gather(TUESDAY);
        assertThat(first.usual().routes()).isEmpty();
        assertThat(first.fairness()).isEqualTo(settings.drivers().weights().fairness(List.of()));

        List<Trip> today = published();
        assertThat(today).isNotEmpty();
        assertThat(gathering.gather(TUESDAY).usual().routes()).isEqualTo(routes(today));
        assertThat(gathering.gather(TUESDAY.plusDays(1)).usual())
                .isEqualTo(settings.drivers().weights().usual(routes(today)));
    }

    @Test
    @DisplayName("has a price: what the plan, or a cheaper one, costs when it counts nothing")
    void priced() {
        published();
        CourierPlan plan = plans.published(TUESDAY).orElseThrow();
        Shares shares = new Shares(plan.input(), plan.plan().trips());
        long bare = plan.plan().score().soft() + shares.costOfImbalance() + shares.costOfMoves();
        assertThat(withoutDrivers.soft(plan.id()).orElseThrow()).isGreaterThanOrEqualTo(bare);
    }

    @Test
    @DisplayName("counts what a driver has done today already")
    void soFar() {
        Trip road = published().get(0);
        fixture.timeToLeave(road);
        departing.depart(road.id(), null, COORDINATOR);
        assertThat(gathering.gather(TUESDAY).fairness().soFar()).containsExactly(new Fairness.Work(road.van(), 0, 0));
        clock.plus(Duration.ofMinutes(12));
        LibraryId stop = road.stops().get(0).library();
        stopping.done(road.id(), stop, null, null, COORDINATOR);
        TripStop.Moved moved =
                trips.find(road.id()).orElseThrow().stop(stop).orElseThrow().moved();
        assertThat(moved.itemsLoaded() + moved.itemsUnloaded()).isPositive();
        assertThat(gathering.gather(TUESDAY).fairness().soFar())
                .containsExactly(new Fairness.Work(road.van(), 0, moved.itemsLoaded() + moved.itemsUnloaded()));
    }

    @Test
    @DisplayName("is what a coordinator sets for the day, and that day is planned again; nobody else may")
    void weighed() {
        DriverWeights weights = new DriverWeights(5, 3_000, 7_000, 900_000);
        assertThatThrownBy(() -> weighing.weigh(TUESDAY, weights, DRIVER_V1)).isInstanceOf(Refused.class);
        weighing.weigh(TUESDAY, weights, COORDINATOR);
        weighing.weigh(TUESDAY, weights, COORDINATOR);
        assertThat(progress.step(TUESDAY)).isEqualTo(DayProgress.Step.PLANNING);
        assertThat(gathering.gather(TUESDAY).fairness()).isEqualTo(weights.fairness(List.of()));
        assertThat(gathering.gather(TUESDAY).usual().perStopMoved()).isEqualTo(900_000);
        assertThat(gathering.gather(TUESDAY.plusDays(1)).fairness())
                .isEqualTo(settings.drivers().weights().fairness(List.of()));
    }
}
