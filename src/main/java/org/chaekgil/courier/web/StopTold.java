package org.chaekgil.courier.web;

import java.util.List;
import java.util.stream.Collectors;
import org.chaekgil.access.Words;
import org.chaekgil.courier.Overlooked;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.Trips;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Component;

/** What a driver is told about a stop besides its state: that it was done before, and which totes were forgotten on board. */
@Component
class StopTold {
    private final Trips trips;
    private final Words words;

    StopTold(Trips trips, Words words) {
        this.trips = trips;
        this.words = words;
    }

    boolean doneBefore(long trip, LibraryId library) {
        return trips.find(trip)
                .flatMap(t -> t.stop(library))
                .filter(s -> s.doneAt() != null)
                .isPresent();
    }

    TripAnswer answer(Trip trip, boolean before) {
        return TripAnswer.of(trip, trips.overlooked(trip.id()), message(trip, before));
    }

    /** Null when there is nothing to say. */
    private String message(Trip trip, boolean before) {
        String done = before ? words.say("trip.doneBefore") : "";
        List<Overlooked> left = trips.overlooked(trip.id());
        String totes = left.isEmpty()
                ? ""
                : words.say(
                        "trip.overlooked",
                        left.stream()
                                .map(Overlooked::tote)
                                .map(ToteBarcode::value)
                                .collect(Collectors.joining(", ")));
        String all = (done + " " + totes).strip();
        return all.isEmpty() ? null : all;
    }
}
