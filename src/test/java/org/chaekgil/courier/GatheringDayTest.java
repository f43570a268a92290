package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@Tag("database")
@DisplayName("Gathering a day")
class GatheringDayTest {
    @Autowired
    GatheringDay gathering;

    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    Trips trips;

    @Autowired
    PlanningDay planning;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    DepartingTrip departing;

    @BeforeEach
    void city() {
        fixture.cityAtSix();
    }

    @Test
    @DisplayName("brings the whole network: libraries with hours, waves, vans, ways and prices")
    void network() {
        DeliveryDay day = gathering.gather(TUESDAY);
        assertThat(day.hub()).isEqualTo("M01");
        assertThat(day.places()).hasSize(40);
        assertThat(day.waves()).extracting(DeliveryDay.Wave::id).containsExactly("AM", "PM");
        assertThat(day.vans()).extracting(DeliveryDay.Van::id).containsExactly("V1", "V2", "V3");
        assertThat(day.travel().seconds(0, 1)).isPositive();
        assertThat(day.costs()).isEqualTo(DeliveryDay.Costs.USUAL);
        assertThat(day.place("M02").stopSeconds()).isEqualTo(240);
        assertThat(day.place("S01").stopSeconds()).isEqualTo(180);
        assertThat(day.consignments()).isEmpty();
    }

    @Test
    @DisplayName("makes a consignment of what waits for the same way, in totes or not")
    void waiting() {
        fixture.staged("M02", "M05", 3);
        fixture.tote("M02", "M05", 2);
        fixture.toteAtHub("M03", "M05", 4);
        assertThat(gathering.gather(TUESDAY).consignments())
                .containsExactlyInAnyOrder(
                        new Consignment("M01-M05/return+2", "M01", "M05", 4, 0, 2, 1),
                        new Consignment("M02-M05/return+2", "M02", "M05", 5, 0, 2, 1));
    }

    @Test
    @DisplayName("counts the working days left to a promise, and is late when it is past")
    void promises() {
        fixture.toPick("M02", "M05", TUESDAY.plusDays(1));
        fixture.toPick("M02", "M05", TUESDAY.minusDays(1));
        fixture.toPick("M02", "M05", TUESDAY.plusDays(6));
        assertThat(gathering.gather(TUESDAY).consignments())
                .extracting(Consignment::dueInWorkingDays)
                .containsExactlyInAnyOrder(1, -1, 4);
    }

    @Test
    @DisplayName("lets what is still on a pick list be ready when the list closes, an hour before the van")
    void pickList() {
        fixture.toPick("M02", "M05", TUESDAY.plusDays(1));
        List<Consignment> found = gathering.gather(TUESDAY).consignments();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).ready()).isEqualTo(12 * 3600 + 1800);
        assertThat(found.get(0).weight()).isEqualTo(2);
        assertThat(found.get(0).id()).isEqualTo("M02-M05/pick+1@12:30");
        clock.plus(Duration.ofHours(7));
        assertThat(gathering.gather(TUESDAY).consignments())
                .as("at one o'clock the last list of the day is closed")
                .isEmpty();
    }

    @Test
    @DisplayName("expects the mean of four weeks, less what waits already")
    void expected() {
        OffsetDateTime morning = TUESDAY.atTime(11, 0).atZone(clock.getZone()).toOffsetDateTime();
        for (int week = 1; week <= 4; week++) {
            fixture.pastLegs("M02", "M05", 5, morning.minusWeeks(week));
        }
        fixture.pastLegs("M03", "M05", 3, morning.minusWeeks(1));
        fixture.staged("M02", "M05", 2);
        assertThat(gathering.gather(TUESDAY).consignments())
                .containsExactlyInAnyOrder(
                        new Consignment("M02-M05/return+2", "M02", "M05", 2, 0, 2, 1),
                        new Consignment("M02-M05/expected+2@12:00", "M02", "M05", 3, 12 * 3600, 2, 1));
    }

    @Test
    @DisplayName("starts a wave later when it has begun, and leaves out one that is nearly over")
    void laterInTheDay() {
        clock.plus(Duration.ofHours(4));
        assertThat(gathering.gather(TUESDAY).waves().get(0).start()).isEqualTo(10 * 3600 + 1200);
        clock.plus(Duration.ofMinutes(75));
        assertThat(gathering.gather(TUESDAY).waves())
                .extracting(DeliveryDay.Wave::id)
                .containsExactly("PM");
        clock.plus(Duration.ofHours(6));
        assertThat(gathering.gather(TUESDAY).waves()).isEmpty();
        assertThat(gathering.gather(TUESDAY).vans()).isEmpty();
    }

    @Test
    @DisplayName("lets a van under way go on in its wave, and what it will take wait where it is")
    void onTheRoad() {
        Trip trip = publishedTripFromM02ToM05();
        fixture.timeToLeave(trip);
        departing.depart(trip.id(), null, CourierFixture.COORDINATOR);
        DeliveryDay again = gathering.gather(TUESDAY);
        assertThat(again.underway(trip.van()).orElseThrow().first())
                .containsExactly(trip.stops().get(0).library().value());
        assertThat(again.consignments()).extracting(c -> c.from()).containsExactly("M02");
        assertThat(again.vans().stream().filter(v -> v.id().equals(trip.van())).flatMap(v -> v.waves().stream()))
                .contains(trip.wave());
    }

    @Test
    @DisplayName(
            "leaves out of a day ahead what the published plan of today brings, and finds at the hub what it brings there")
    void aDayAhead() {
        publishedTripFromM02ToM05();
        List<String> called = trips.on(TUESDAY).stream()
                .flatMap(t -> t.stops().stream())
                .map(s -> s.library().value())
                .toList();
        assertThat(called).contains("M02", "M05").doesNotContain("S03", "S09");
        fixture.tote("M02", "S09", 4);
        fixture.tote("S03", "M05", 2);
        assertThat(gathering.gather(TUESDAY).consignments())
                .extracting(Consignment::from)
                .as("today all of it is to be done")
                .containsExactlyInAnyOrder("M02", "M02", "S03");
        assertThat(gathering.gather(TUESDAY.plusDays(1)).consignments())
                .containsExactlyInAnyOrder(
                        new Consignment("M01-S09/return+1", "M01", "S09", 4, 0, 1, 1),
                        new Consignment("S03-M05/return+1", "S03", "M05", 2, 0, 1, 1));
    }

    @Test
    @DisplayName("finds on a day ahead what is picked until then where its van leaves it")
    void pickedUntilThen() {
        publishedTripFromM02ToM05();
        fixture.toPick("S03", "M05", TUESDAY.plusDays(2));
        assertThat(gathering.gather(TUESDAY.plusDays(1)).consignments())
                .filteredOn(c -> c.from().equals("S03"))
                .as("picked today, and no van comes there today")
                .containsExactly(new Consignment("S03-M05/pick+1", "S03", "M05", 1, 0, 1, 2));
        clock.plus(Duration.ofHours(7));
        assertThat(gathering.gather(TUESDAY.plusDays(1)).consignments())
                .filteredOn(c -> c.from().equals("S03"))
                .as("today's last list is closed, tomorrow's first closes before the library opens")
                .containsExactly(new Consignment("S03-M05/pick+1@12:30", "S03", "M05", 1, 12 * 3600 + 1800, 1, 2));
    }

    private Trip publishedTripFromM02ToM05() {
        fixture.tote("M02", "M05", 90);
        fixture.late();
        planning.keep(
                planning.plan(TUESDAY, 0, null, () -> false),
                new PlanningWish(TUESDAY, PlanningWish.Kind.PLAN, CourierFixture.COORDINATOR.user()));
        publishing.publish(TUESDAY, CourierFixture.COORDINATOR);
        return trips.on(TUESDAY).stream()
                .filter(t -> t.stop(new LibraryId("M02")).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
