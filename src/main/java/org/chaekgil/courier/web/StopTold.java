package org.chaekgil.courier.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaekgil.access.Words;
import org.chaekgil.courier.LookingForNotReady;
import org.chaekgil.courier.NotReady;
import org.chaekgil.courier.Overlooked;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.Trips;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Component;

/** What a driver is told about a stop besides its state: that it was done before, and which totes were forgotten on board, and what
 * stayed behind because nobody had it ready. */
@Component
class StopTold {
    private final Trips trips;
    private final LookingForNotReady notReady;
    private final Words words;

    StopTold(Trips trips, LookingForNotReady notReady, Words words) {
        this.trips = trips;
        this.notReady = notReady;
        this.words = words;
    }

    boolean doneBefore(long trip, LibraryId library) {
        return trips.find(trip)
                .flatMap(t -> t.stop(library))
                .filter(s -> s.doneAt() != null)
                .isPresent();
    }

    TripAnswer answer(Trip trip, LibraryId library, boolean before) {
        String said = Stream.of(before ? words.say("trip.doneBefore") : stayed(library), message(trip))
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
        return TripAnswer.of(trip, trips.overlooked(trip.id()), said.isEmpty() ? null : said);
    }

    /** What stays at the library that the van leaves; null: nothing. */
    String stayed(LibraryId library) {
        NotReady left = notReady.at(library);
        return left.nothing()
                ? null
                : words.say("trip.stayed", left.open().size(), left.inOpenTotes(), left.loose(), left.toPick());
    }

    private String message(Trip trip) {
        List<Overlooked> left = trips.overlooked(trip.id());
        String totes = left.stream().map(o -> o.tote().value()).collect(Collectors.joining(", "));
        return left.isEmpty() ? null : words.say("trip.overlooked", totes);
    }
}
