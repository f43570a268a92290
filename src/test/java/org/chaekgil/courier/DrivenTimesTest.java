package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.util.List;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DrivenLegs;
import org.chaekgil.routing.LastMatrix;
import org.chaekgil.routing.Period;
import org.chaekgil.routing.TravelMatrix;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("What a trip tells about driving times")
class DrivenTimesTest {
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
    DrivenLegs driven;

    @Autowired
    LastMatrix last;

    @Autowired
    GatheringDay gathering;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName(
            "is the time from tick to tick less the stop, learned when it was seen three times, and kept from a service too")
    void driven() {
        fixture.cityAtSix();
        fixture.tote("M02", "M05", 60);
        fixture.late();
        DeliveryDay before = gathering.gather(TUESDAY);
        assertThat(before.travel().origin()).isEqualTo(TravelMatrix.Origin.ESTIMATED);
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY);
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = trips.on(TUESDAY).get(0);
        fixture.timeToLeave(trip);
        departing.depart(trip.id(), null, COORDINATOR);
        // as if no door had made it wait
        jdbc.sql("update trip_stop set leaves = arrives + (leaves - starts), starts = arrives")
                .update();
        TripStop stop = trips.find(trip.id()).orElseThrow().stops().get(0);
        clock.plus(Duration.between(stop.starts(), stop.leaves()).plusSeconds(1_000));
        stopping.done(trip.id(), stop.library(), null, null, COORDINATOR);
        Period period = Period.of(trip.departs().toSecondOfDay());
        assertThat(driven.lately())
                .containsExactly(new DrivenLegs.Driven("M01", stop.library().value(), period, 1, 1_000));

        for (int week = 1; week < 3; week++) {
            jdbc.sql(
                            """
                            with t as (
                              insert into trip (plan, day, van, wave, state, departs, returns, metres, departed_at)
                              select plan, day - :week * 7, van, wave, 'FINISHED', departs, returns, metres, departed_at
                              from trip where id = :trip returning id)
                            insert into trip_stop
                              (trip, position, library, arrives, starts, leaves, planned_load, planned_unload, on_board, done_at)
                            select t.id, position, library, arrives, starts, leaves, 0, 0, 0, done_at
                            from trip_stop s, t where s.trip = :trip and s.position = 0""")
                    .param("week", week)
                    .param("trip", trip.id())
                    .update();
        }
        assertThat(driven.lately()).extracting(DrivenLegs.Driven::count).containsExactly(3);
        DeliveryDay after = gathering.gather(TUESDAY.plusDays(1));
        int to = after.places().indexOf(after.place(stop.library().value()));
        int hub = after.places().indexOf(after.place("M01"));
        assertThat(after.travel().seconds(hub, to))
                .isGreaterThan(before.travel().seconds(hub, to));
        assertThat(after.travel().seconds(to, hub)).isEqualTo(before.travel().seconds(to, hub));

        List<DeliveryDay.Place> places = after.places().subList(0, 2);
        assertThat(last.of(places)).isEmpty();
        last.keep(places, TravelMatrix.of(new int[][] {{0, 7}, {8, 0}}, new int[][] {{0, 70}, {80, 0}}));
        last.keep(places, TravelMatrix.of(new int[][] {{0, 9}, {8, 0}}, new int[][] {{0, 70}, {80, 0}}));
        assertThat(last.of(places).orElseThrow().seconds(0, 1)).isEqualTo(9);
        assertThat(last.of(places).orElseThrow().metres(1, 0)).isEqualTo(80);
        assertThat(last.of(after.places().subList(1, 3))).isEmpty();
    }
}
