package org.chaekgil.workflow.day;

import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripStop;
import org.chaekgil.courier.Trips;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Component;

/** A trip as its process reads it: which stops, and when each step is due. Keys are the process's business key. */
@Component("tripSheet")
public class TripSheet {
    private final Trips trips;
    private final Libraries libraries;

    TripSheet(Trips trips, Libraries libraries) {
        this.trips = trips;
        this.libraries = libraries;
    }

    public List<String> stops(String key) {
        return trip(key).stops().stream().map(s -> s.library().value()).toList();
    }

    public Date departs(String key) {
        return at(trip(key), trip(key).departs());
    }

    public Date stopDue(String key, String place) {
        TripStop stop = trip(key).stop(new LibraryId(place)).orElseThrow();
        return at(trip(key), stop.starts());
    }

    public Date returns(String key) {
        return at(trip(key), trip(key).returns());
    }

    public String at(String place) {
        return libraries.find(new LibraryId(place)).map(Library::name).orElse(place);
    }

    /** As people say it, with the day, as trips of tomorrow may be published already: {@code V1 AM · 2026-11-24}. */
    public String title(String key) {
        Trip trip = trip(key);
        return trip.van() + " " + trip.wave() + " · " + trip.day();
    }

    Trip trip(String key) {
        return trips.find(Long.parseLong(key)).orElseThrow();
    }

    private static Date at(Trip trip, LocalTime time) {
        return Date.from(trip.day().atTime(time).atZone(OpeningCalendar.ZONE).toInstant());
    }
}
