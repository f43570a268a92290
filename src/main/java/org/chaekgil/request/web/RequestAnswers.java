package org.chaekgil.request.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PromiseBook;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.Timeline;
import org.springframework.stereotype.Component;

@Component
class RequestAnswers {
    private final LoanRequests requests;
    private final TimelineWords words;
    private final PromiseBook promises;

    RequestAnswers(LoanRequests requests, TimelineWords words, PromiseBook promises) {
        this.requests = requests;
        this.words = words;
        this.promises = promises;
    }

    RequestAnswer of(LoanRequest request) {
        return of(
                request,
                requests.timeline(request.number()),
                promises.of(request.number()).stream()
                        .map(RequestAnswers::promised)
                        .toList());
    }

    List<RequestAnswer> of(List<LoanRequest> many) {
        Map<RequestNumber, Timeline> timelines =
                requests.timelines(many.stream().map(LoanRequest::number).toList());
        return many.stream()
                .map(request -> of(request, timelines.get(request.number()), null))
                .toList();
    }

    private RequestAnswer of(LoanRequest request, Timeline timeline, List<RequestAnswer.Promised> promised) {
        boolean queues = request.state() == RequestState.QUEUED || request.state() == RequestState.FROZEN;
        int position = queues ? requests.queuePosition(request.number()) : 0;
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
                timeline.entries().stream().map(this::step).toList(),
                promised);
    }

    private RequestAnswer.Step step(Timeline.Entry entry) {
        return new RequestAnswer.Step(at(entry.at()), entry.state(), code(entry.library()), words.say(entry));
    }

    private static RequestAnswer.Promised promised(PromiseBook.Made made) {
        return new RequestAnswer.Promised(
                made.day(),
                made.source().name(),
                made.way().name(),
                made.cause().name(),
                at(made.at()));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(OpeningCalendar.ZONE)
                .toOffsetDateTime();
    }

    private static String code(LibraryId library) {
        return library == null ? null : library.value();
    }
}
