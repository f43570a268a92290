package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    MovableClock clock;

    @Autowired
    CourierFixture fixture;

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
        departing.depart(trip.id(), List.of(), COORDINATOR);
        assertThat(tote(fromHub).place()).isEqualTo(Place.AT_HUB);
        stopping.done(trip.id(), new LibraryId("M02"), List.of(new ToteBarcode(second)), List.of(), COORDINATOR);
        assertThat(whereabouts.onVan(trip.van()))
                .extracting(t -> t.barcode().value())
                .containsExactly(second);
    }

    @Test
    @DisplayName("begins on the trip's own day only")
    void anotherDay() {
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = stoppingAt("M02");
        clock.plus(Duration.ofDays(1));
        assertThatThrownBy(() -> departing.depart(trip.id(), null, COORDINATOR))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("WRONG_STATE");
        assertThat(tote(fromHub).place()).isEqualTo(Place.AT_HUB);
    }

    @Test
    @DisplayName("is for the van's own driver and the coordinator only")
    void notYours() {
        publishing.publish(TUESDAY, COORDINATOR);
        Trip trip = stoppingAt("M02");
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
        assertThatThrownBy(() -> finishing.finish(trip.id(), null, COORDINATOR)).hasMessageContaining("WRONG_STATE");
        assertThatThrownBy(() -> stopping.done(trip.id(), new LibraryId("S29"), null, null, COORDINATOR))
                .hasMessageContaining("BAD_INPUT");
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
