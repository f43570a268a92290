package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.DepartingTrip;
import org.chaekgil.courier.FinishingStop;
import org.chaekgil.courier.FinishingTrip;
import org.chaekgil.courier.SkipReason;
import org.chaekgil.courier.SkippingStop;
import org.chaekgil.courier.Trips;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.network.LibraryId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trips for other systems: a driver's own, a coordinator's all. */
@RestController
@RequestMapping("/api/trips")
class TripsApi {
    private final Trips trips;
    private final DepartingTrip departing;
    private final FinishingStop stopping;
    private final SkippingStop skipping;
    private final FinishingTrip finishing;
    private final StopTold told;
    private final Days days;
    private final Attempts attempts;

    TripsApi(
            Trips trips,
            DepartingTrip departing,
            FinishingStop stopping,
            SkippingStop skipping,
            FinishingTrip finishing,
            StopTold told,
            Days days,
            Attempts attempts) {
        this.trips = trips;
        this.departing = departing;
        this.stopping = stopping;
        this.skipping = skipping;
        this.finishing = finishing;
        this.told = told;
        this.days = days;
        this.attempts = attempts;
    }

    /** Totes scanned; a list left out: counted, all there are. */
    record Moved(List<String> loaded, List<String> unloaded) {
        static final Moved ALL = new Moved(null, null);

        static List<ToteBarcode> barcodes(List<String> totes) {
            return totes == null ? null : totes.stream().map(ToteBarcode::new).toList();
        }
    }

    record Skip(SkipReason reason) {}

    @GetMapping
    List<TripAnswer> trips(@RequestParam(required = false) LocalDate day, Actor by) {
        if (!by.is(Role.DRIVER) && !by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, "trips");
        }
        return trips.on(day == null ? days.today() : day).stream()
                .filter(t -> !by.is(Role.DRIVER) || t.van().equals(by.van()))
                .map(TripAnswer::of)
                .toList();
    }

    @PostMapping("/{id}/depart")
    TripAnswer depart(@PathVariable long id, @RequestBody(required = false) Moved moved, Actor by) {
        List<ToteBarcode> loaded = Moved.barcodes(or(moved).loaded());
        return attempts.run(() -> TripAnswer.of(departing.depart(id, loaded, by)));
    }

    @PostMapping("/{id}/stops/{place}/done")
    TripAnswer done(
            @PathVariable long id, @PathVariable String place, @RequestBody(required = false) Moved moved, Actor by) {
        List<ToteBarcode> loaded = Moved.barcodes(or(moved).loaded());
        List<ToteBarcode> unloaded = Moved.barcodes(or(moved).unloaded());
        LibraryId library = Input.code(LibraryId::new).apply(place);
        return attempts.run(() -> {
            boolean before = told.doneBefore(id, library);
            return told.answer(stopping.done(id, library, loaded, unloaded, by), library, before);
        });
    }

    /** @throws Refused BAD_INPUT without a reason: a stop is not passed over by mistake */
    @PostMapping("/{id}/stops/{place}/skip")
    TripAnswer skip(@PathVariable long id, @PathVariable String place, @RequestBody Skip skip, Actor by) {
        if (skip.reason() == null) {
            throw new Refused(Code.BAD_INPUT, "reason");
        }
        LibraryId library = Input.code(LibraryId::new).apply(place);
        return attempts.run(() -> TripAnswer.of(skipping.skip(id, library, skip.reason(), by)));
    }

    @PostMapping("/{id}/finish")
    TripAnswer finish(@PathVariable long id, @RequestBody(required = false) Moved moved, Actor by) {
        List<ToteBarcode> unloaded = Moved.barcodes(or(moved).unloaded());
        return attempts.run(() -> TripAnswer.of(finishing.finish(id, unloaded, by)));
    }

    private static Moved or(Moved moved) {
        return moved == null ? Moved.ALL : moved;
    }
}
