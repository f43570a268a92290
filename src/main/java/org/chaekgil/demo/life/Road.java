package org.chaekgil.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.TripStop;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;

/**
 * The coordinator's and the drivers' day: planned at six, published by hand or by itself, driven stop by stop at the planned times.
 * Before each stop the library's staff pack, after it they receive. Now and then a tote gets off at the wrong stop.
 */
final class Road {
    private static final LocalTime PLANNED = LocalTime.of(6, 1);
    private static final LocalTime PUBLISHED = LocalTime.of(8, 10);
    private static final LocalTime DRIVERS_COME = LocalTime.of(8, 35);
    /** The morning's vans are back; what came in since goes into the afternoon's plan. */
    private static final LocalTime PLANNED_AGAIN = LocalTime.of(12, 40);

    private static final LocalTime PUBLISHED_AGAIN = LocalTime.of(12, 50);
    private static final LocalTime AFTERNOON = LocalTime.of(12, 51);
    private static final Duration PACKING_BEFORE = Duration.ofMinutes(25);
    private static final Duration RECEIVING_AFTER = Duration.ofMinutes(6);
    private static final double BY_HAND = 0.7;
    private static final double WRONG_STOP = 0.01;
    private static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, null, null);

    private final Scene scene;
    private final RoadUseCases use;
    private final LibraryId hub;
    private final OpeningCalendar calendar;
    private final Desks desks;
    private Today today;

    Road(Scene scene, RoadUseCases use, Libraries libraries, OpeningCalendar calendar, Desks desks) {
        this.scene = scene;
        this.use = use;
        this.hub = libraries.hub().id();
        this.calendar = calendar;
        this.desks = desks;
    }

    /** What was missed, because this life was cut off, is made up for at once. */
    void plan(Today day, Instant from) {
        today = day;
        if (!calendar.deliveryDay(day.day())) {
            return;
        }
        note(PLANNED, from, "plan", this::planDay);
        note(PUBLISHED, from, "publish", this::publish);
        note(DRIVERS_COME, from, "drivers", () -> scheduleTrips(PLANNED_AGAIN));
        note(PLANNED_AGAIN, from, "planAgain", this::planAgain);
        note(PUBLISHED_AGAIN, from, "publishAgain", this::publishAgain);
        note(AFTERNOON, from, "drivers", () -> scheduleTrips(LocalTime.MAX));
        note(LocalTime.of(8, 50), from, "hub", desks.of(hub)::workBeforeVan);
        note(LocalTime.of(13, 5), from, "hub", desks.of(hub)::workBeforeVan);
        note(LocalTime.of(17, 35), from, "hub", desks.of(hub)::work);
    }

    private void note(LocalTime time, Instant from, String what, Runnable act) {
        note(today.at(time), from, what, act);
    }

    private void note(Instant at, Instant from, String what, Runnable act) {
        scene.agenda().at(at.isAfter(from) ? at : from, what, act);
    }

    private void planDay() {
        if (use.progress().step(today.day()) == Step.PLANNING) {
            use.progress().plan(today.day(), scene.plan().planSteps());
        }
    }

    private void publish() {
        if (use.progress().step(today.day()) == Step.REVIEW
                && scene.chance().happens(BY_HAND, "publish", today.day())) {
            use.publishing().publish(today.day(), COORDINATOR);
        }
    }

    private void planAgain() {
        if (use.progress().step(today.day()) == Step.UNDERWAY || use.progress().step(today.day()) == Step.CLOSED) {
            use.progress().planWanted(today.day(), null);
        }
        planDay();
    }

    private void publishAgain() {
        if (use.progress().step(today.day()) == Step.REVIEW) {
            use.publishing().publish(today.day(), COORDINATOR);
        }
    }

    /** @param leavesBefore later trips will be planned anew */
    private void scheduleTrips(LocalTime leavesBefore) {
        for (Trip trip : use.trips().on(today.day())) {
            if (trip.state().open() && trip.departs().isBefore(leavesBefore)) {
                schedule(trip);
            }
        }
    }

    private void schedule(Trip trip) {
        Actor driver = new Actor("driver-" + trip.van().toLowerCase(Locale.ROOT), Role.DRIVER, null, trip.van());
        long id = trip.id();
        Instant now = scene.now();
        if (trip.state() == TripState.PLANNED) {
            note(today.at(trip.departs()), now, "depart", () -> use.departing().depart(id, null, driver));
        }
        for (TripStop stop : trip.stops()) {
            if (stop.open()) {
                LibraryId library = stop.library();
                LocalTime opens = today.opens(library);
                LocalTime packing = stop.starts().minus(PACKING_BEFORE);
                note(
                        today.at(packing.isBefore(opens) ? opens : packing),
                        now,
                        "pack",
                        desks.of(library)::workBeforeVan);
                note(today.at(stop.leaves()), now, "stop", () -> serve(id, library, driver));
                note(today.at(stop.leaves()).plus(RECEIVING_AFTER), now, "receive", desks.of(library)::work);
            }
        }
        note(today.at(trip.returns()), now, "finish", () -> use.finishingTrip().finish(id, null, driver));
    }

    private void serve(long trip, LibraryId library, Actor driver) {
        List<Tote> onBoard = scene.use().whereabouts().onVan(driver.van());
        List<ToteBarcode> others = onBoard.stream()
                .filter(tote -> !tote.to().equals(library))
                .map(Tote::barcode)
                .toList();
        List<ToteBarcode> off = null;
        if (!others.isEmpty() && scene.chance().happens(WRONG_STOP, "wrong", today.day(), trip, library)) {
            Stream<ToteBarcode> right =
                    onBoard.stream().filter(tote -> tote.to().equals(library)).map(Tote::barcode);
            off = new ArrayList<>(right.toList());
            off.add(others.get(0));
        }
        use.finishingStop().done(trip, library, null, off, driver);
    }
}
