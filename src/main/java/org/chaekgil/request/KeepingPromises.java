package org.chaekgil.request;

import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Writes promises down. One that was given is moved when it will not hold, never only because a book might come earlier: the
 * citizen hears of that when it is there. A citizen who collects elsewhere has asked for another day.
 */
@Service
public class KeepingPromises {
    private final PromiseBook book;
    private final PromiseNews news;
    private final Clock clock;

    KeepingPromises(PromiseBook book, PromiseNews news, Clock clock) {
        this.book = book;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param request as it stands, with the day promised so far
     * @return whether the day moved
     */
    public boolean promise(LoanRequest request, Promise promise, PromiseBook.Cause cause) {
        boolean first = request.promisedOn() == null;
        boolean own = cause == PromiseBook.Cause.PICKUP_CHANGED;
        boolean holds = !first
                && (own
                        ? promise.day().equals(request.promisedOn())
                        : !promise.days().get(0).isAfter(request.promisedOn()));
        if (holds) {
            return false;
        }
        book.add(request, promise, first ? PromiseBook.Cause.ASKED : cause, clock.instant());
        if (!first && !own) {
            news.dayMoved(request);
        }
        return !first;
    }
}
