package org.chaekgil.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.membership.Patron;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestState;
import org.springframework.stereotype.Component;

/** A citizen's requests, put into words. */
@Component
class Cards {
    private final LoanRequests requests;
    private final Titles titles;
    private final LibraryNames names;
    private final TimelineWords words;
    private final Clock clock;

    Cards(LoanRequests requests, Titles titles, LibraryNames names, TimelineWords words, Clock clock) {
        this.requests = requests;
        this.titles = titles;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    List<Card> of(Patron patron) {
        return requests.of(patron.id(), null).stream().map(this::card).toList();
    }

    private Card card(LoanRequest request) {
        Title title = titles.find(request.title()).orElseThrow();
        return new Card(
                request.number().value(),
                title.title(),
                title.author(),
                request.state(),
                request.reason(),
                Card.stepOf(request.state()),
                request.pickup().value(),
                names.of(request.pickup()),
                request.promisedOn(),
                request.pickupUntil(),
                request.frozenUntil(),
                requests.queuePosition(request.number()),
                request.state().beforeLoan(),
                request.state() == RequestState.QUEUED,
                late(request),
                requests.timeline(request.number()).entries().stream()
                        .map(entry -> new Card.Happened(entry.at().atZone(OpeningCalendar.ZONE), words.say(entry)))
                        .toList());
    }

    private boolean late(LoanRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        return Card.beforeArrival(request.state())
                && request.state() != RequestState.FROZEN
                && request.promisedOn() != null
                && request.promisedOn().isBefore(today);
    }
}
