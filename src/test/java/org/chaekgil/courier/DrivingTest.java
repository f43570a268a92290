package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.custody.Place;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("Driving a published plan")
class DrivingTest {
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
    FinishingTrip finishing;

    @Autowired
    CourierPlans plans;

    @Autowired
    Trips trips;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    Attempts attempts;

    private String there;
    private String second;
    private String fromHub;

    @BeforeEach
    void planned() {
        fixture.cityAtSix();
        there = fixture.tote("M02", "M05", 50);
        second = fixture.tote("M02", "M05", 40);
        fromHub = fixture.toteAtHub("M03", "M02", 30);
        fixture.late();
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY);
    }

    @Test
    @DisplayName("brings totes from the hub and from library to library, and home to the hub what is left on board")
    void wholeTrip() {
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = stoppingAt("M02");
        fixture.timeToLeave(trip);
        Actor driver = driver(trip.van());
        departing.depart(trip.id(), null, driver);
        departing.depart(trip.id(), null, driver);
        assertThat(tote(fromHub).place()).isEqualTo(Place.ON_VAN);
        Trip after = stopping.done(trip.id(), new LibraryId("M02"), null, null, driver);
        assertThat(after.stop(new LibraryId("M02")).orElseThrow().moved()).isEqualTo(new TripStop.Moved(2, 90, 1, 30));
        assertThat(tote(fromHub).at()).isEqualTo(new LibraryId("M02"));
        assertThat(whereabouts.onVan(trip.van())).hasSize(2);
        stopping.done(trip.id(), new LibraryId("M02"), null, null, driver);
        assertThat(trips.find(trip.id())
                        .orElseThrow()
                        .stop(new LibraryId("M02"))
                        .orElseThrow()
                        .moved())
                .as("a second click changes nothing")
                .isEqualTo(new TripStop.Moved(2, 90, 1, 30));
        finishing.finish(trip.id(), null, driver);
        finishing.finish(trip.id(), null, driver);
        assertThat(tote(there).place()).isEqualTo(Place.AT_HUB);
        assertThat(trips.find(trip.id()).orElseThrow().state()).isEqualTo(TripState.FINISHED);
    }

    @Test
    @DisplayName("moves only the totes that were scanned, when totes were scanned")
    void scanned() {
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = stoppingAt("M02");
        fixture.timeToLeave(trip);
        departing.depart(trip.id(), List.of(), COORDINATOR);
        assertThat(tote(fromHub).place()).isEqualTo(Place.AT_HUB);
        stopping.done(trip.id(), new LibraryId("M02"), List.of(new ToteBarcode(second)), List.of(), COORDINATOR);
        assertThat(whereabouts.onVan(trip.van()))
                .extracting(t -> t.barcode().value())
                .containsExactly(second);
    }

    @Test
    @DisplayName("is for the van's own driver and the coordinator only")
    void notYours() {
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = stoppingAt("M02");
        fixture.timeToLeave(trip);
        Actor other = driver(trip.van().equals("V1") ? "V2" : "V1");
        assertThatThrownBy(() -> departing.depart(trip.id(), null, other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOT_YOURS");
        assertThatThrownBy(() -> publishing.publish(TUESDAY, other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOT_YOURS");
    }

    @Test
    @DisplayName("begins once, though two coordinators publish at the same moment")
    void twoCoordinators() {
        List<CompletableFuture<CourierPlan>> both = List.of(publish(), publish());
        both.forEach(CompletableFuture::join);
        assertThat(plans.latest(TUESDAY).orElseThrow().state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(trips.on(TUESDAY))
                .hasSize(plans.latest(TUESDAY).orElseThrow().plan().trips().size());
    }

    @Test
    @DisplayName("refuses to publish a day without a plan, and a second trip of a van that is still away")
    void wrongState() {
        assertThatThrownBy(() -> publishing.publish(TUESDAY.plusDays(1), COORDINATOR))
                .hasMessageContaining("WRONG_STATE");
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = stoppingAt("M02");
        fixture.timeToLeave(trip);
        assertThatThrownBy(() -> finishing.finish(trip.id(), null, COORDINATOR)).hasMessageContaining("WRONG_STATE");
        assertThatThrownBy(() -> stopping.done(trip.id(), new LibraryId("S29"), null, null, COORDINATOR))
                .hasMessageContaining("BAD_INPUT");
    }

    @Test
    @DisplayName("begins on the trip's own day, at most an hour early")
    void notTooEarly() {
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = stoppingAt("M02");
        Instant leaves = TUESDAY.atTime(trip.departs()).atZone(clock.getZone()).toInstant();
        for (Instant wrong : List.of(leaves.minus(Duration.ofMinutes(61)), leaves.plus(Duration.ofDays(1)))) {
            clock.moveTo(wrong);
            assertThatThrownBy(() -> departing.depart(trip.id(), null, COORDINATOR))
                    .hasMessageContaining("WRONG_STATE");
            assertThatThrownBy(() -> stopping.done(trip.id(), new LibraryId("M02"), null, null, COORDINATOR))
                    .hasMessageContaining("WRONG_STATE");
        }
        assertThat(tote(fromHub).place()).isEqualTo(Place.AT_HUB);
        clock.moveTo(leaves.minus(Duration.ofMinutes(60)));
        assertThat(departing.depart(trip.id(), null, COORDINATOR).state()).isEqualTo(TripState.UNDERWAY);
    }

    @Test
    @DisplayName("refuses totes that do not exist, are elsewhere or are not on board, and moves nothing then")
    void totesNotThere() {
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = stoppingAt("M02");
        fixture.timeToLeave(trip);
        LibraryId m02 = new LibraryId("M02");
        ToteBarcode none = new ToteBarcode("T9999999");
        ToteBarcode atHub = new ToteBarcode(fromHub);
        ToteBarcode here = new ToteBarcode(there);
        refused(() -> departing.depart(trip.id(), List.of(atHub, none), COORDINATOR));
        refused(() -> departing.depart(trip.id(), List.of(here), COORDINATOR));
        assertThat(tote(fromHub).place()).isEqualTo(Place.AT_HUB);
        assertThat(trips.find(trip.id()).orElseThrow().state()).isEqualTo(TripState.PLANNED);
        departing.depart(trip.id(), List.of(atHub), COORDINATOR);
        departing.depart(trip.id(), List.of(atHub), COORDINATOR);
        refused(() -> stopping.done(trip.id(), m02, List.of(none), List.of(atHub), COORDINATOR));
        refused(() -> stopping.done(trip.id(), m02, List.of(atHub), null, COORDINATOR));
        refused(() -> stopping.done(trip.id(), m02, null, List.of(here), COORDINATOR));
        assertThat(tote(fromHub).place()).isEqualTo(Place.ON_VAN);
        assertThat(tote(there).place()).isEqualTo(Place.AT_LIBRARY);
        stopping.done(trip.id(), m02, List.of(here), List.of(atHub), COORDINATOR);
        stopping.done(trip.id(), m02, List.of(here), List.of(atHub), COORDINATOR);
        refused(() -> finishing.finish(trip.id(), List.of(here, none), COORDINATOR));
        assertThat(tote(there).place()).isEqualTo(Place.ON_VAN);
        finishing.finish(trip.id(), List.of(here), COORDINATOR);
        assertThat(finishing.finish(trip.id(), List.of(here), COORDINATOR).state())
                .isEqualTo(TripState.FINISHED);
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessageContaining("BAD_INPUT");
    }

    private CompletableFuture<CourierPlan> publish() {
        return CompletableFuture.supplyAsync(() -> attempts.run(() -> publishing.publish(TUESDAY, COORDINATOR)));
    }

    private Trip stoppingAt(String library) {
        return trips.on(TUESDAY).stream()
                .filter(t -> t.stop(new LibraryId(library)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Tote tote(String barcode) {
        return whereabouts.tote(new ToteBarcode(barcode)).orElseThrow();
    }

    private static Actor driver(String van) {
        return new Actor("driver-" + van.toLowerCase(java.util.Locale.ROOT), Role.DRIVER, null, van);
    }
}
