package org.chaekgil.request.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.Timeline;
import org.springframework.stereotype.Component;

@Component
class RequestAnswers {
    private final LoanRequests requests;
    private final TimelineWords words;

    RequestAnswers(LoanRequests requests, TimelineWords words) {
        this.requests = requests;
        this.words = words;
    }

    RequestAnswer of(LoanRequest request) {
        int position = requests.queuePosition(request.number());
        return new RequestAnswer(
                request.number().value(),
                request.state(),
                request.state().iso18626(),
                request.title().value(),
                request.item() == null ? null : request.item().value(),
                code(request.pickup()),
                code(request.supplying()),
                position > 0 ? position : null,
                request.promisedOn(),
                request.pickupUntil(),
                timeline(request));
    }

    private List<RequestAnswer.Step> timeline(LoanRequest request) {
        return requests.timeline(request.number()).entries().stream()
                .map(this::step)
                .toList();
    }

    private RequestAnswer.Step step(Timeline.Entry entry) {
        return new RequestAnswer.Step(
                entry.at()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(OpeningCalendar.ZONE)
                        .toOffsetDateTime(),
                entry.state(),
                code(entry.library()),
                words.say(entry));
    }

    private static String code(LibraryId library) {
        return library == null ? null : library.value();
    }
}
