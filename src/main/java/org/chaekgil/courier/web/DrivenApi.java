package org.chaekgil.courier.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.DrivenDays;
import org.chaekgil.courier.DrivenStop;
import org.chaekgil.courier.DrivenTrip;
import org.chaekgil.courier.SkipReason;
import org.chaekgil.courier.TripState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A day planned and driven, for other systems; for coordinators. */
@RestController
class DrivenApi {
    private final DrivenDays driven;

    DrivenApi(DrivenDays driven) {
        this.driven = driven;
    }

    record Answer(LocalDate day, List<Trip> trips, List<Stop> stops) {}

    /** Delays in seconds, negative: early; null: not yet, or not at all. */
    record Trip(
            String van,
            String wave,
            TripState state,
            OffsetDateTime firstDeparture,
            OffsetDateTime firstReturn,
            OffsetDateTime departure,
            @com.fasterxml.jackson.annotation.JsonProperty("return") OffsetDateTime back,
            OffsetDateTime departedAt,
            OffsetDateTime finishedAt,
            Long departureDelay,
            Long returnDelay) {
        static Trip of(DrivenTrip t) {
            return new Trip(
                    t.van(),
                    t.wave(),
                    t.state(),
                    at(t.day(), t.firstDeparts()),
                    at(t.day(), t.firstReturns()),
                    at(t.day(), t.departs()),
                    at(t.day(), t.returns()),
                    Days.at(t.departedAt()),
                    Days.at(t.finishedAt()),
                    seconds(t.departureDelay()),
                    seconds(t.returnDelay()));
        }
    }

    /** {@code first}: by the first plan that stops there; {@code due}: by the plan in force when the van was due. */
    record Stop(
            String place,
            String wave,
            DrivenStop.State state,
            Planned first,
            Planned due,
            String van,
            OffsetDateTime doneAt,
            Long delay,
            SkipReason reason,
            int loaded,
            int unloaded) {
        static Stop of(DrivenStop s) {
            return new Stop(
                    s.library().value(),
                    s.wave(),
                    s.state(),
                    Planned.of(s.day(), s.first()),
                    Planned.of(s.day(), s.due()),
                    s.van(),
                    Days.at(s.doneAt()),
                    seconds(s.delay()),
                    s.why(),
                    s.loaded(),
                    s.unloaded());
        }
    }

    /** {@code load}, {@code unload}: items. */
    record Planned(int version, String van, OffsetDateTime start, OffsetDateTime leave, int load, int unload) {
        static Planned of(LocalDate day, DrivenStop.Planned p) {
            return p == null
                    ? null
                    : new Planned(p.version(), p.van(), at(day, p.starts()), at(day, p.leaves()), p.load(), p.unload());
        }
    }

    @GetMapping("/api/plans/{day}/driven")
    Answer day(@PathVariable LocalDate day, Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, day);
        }
        return new Answer(
                day,
                driven.trips(day).stream().map(Trip::of).toList(),
                driven.stops(day).stream().map(Stop::of).toList());
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return time == null ? null : Days.at(day, time);
    }

    private static Long seconds(Duration delay) {
        return delay == null ? null : delay.toSeconds();
    }
}
