package org.chaekgil.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.membership.Patron;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.Timeline;
import org.springframework.stereotype.Component;

/** A citizen's requests, put into words. */
@Component
class Cards {
    /** Years of reading would make the page long: of what has ended, the newest. */
    private static final int ENDED_SHOWN = 50;

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
        List<LoanRequest> all = requests.of(patron.id(), null);
        List<LoanRequest> shown = Stream.concat(
                        all.stream().filter(request -> request.state().open()),
                        all.stream().filter(request -> !request.state().open()).limit(ENDED_SHOWN))
                .toList();
        Map<RequestNumber, Timeline> timelines =
                requests.timelines(shown.stream().map(LoanRequest::number).toList());
        return shown.stream()
                .map(request -> card(request, timelines.get(request.number())))
                .toList();
    }

    private Card card(LoanRequest request, Timeline timeline) {
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
                timeline.entries().stream()
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
