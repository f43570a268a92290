package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.KeepingPromises;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.Promise;
import org.chaekgil.request.PromiseBook;
import org.chaekgil.request.PromiseExperience;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at every promise anew when another plan counts, from where each book is now. Promises that still hold stay as they are,
 * also when the book may come earlier; the others are moved, and only those citizens are told.
 */
@Service
public class RevisingPromises {
    private final PromisedBooks books;
    private final ArrivalByPlan arrivals;
    private final LoanRequests requests;
    private final KeepingPromises promises;
    private final PromiseExperience experience;
    private final Clock clock;

    RevisingPromises(
            PromisedBooks books,
            ArrivalByPlan arrivals,
            LoanRequests requests,
            KeepingPromises promises,
            PromiseExperience experience,
            Clock clock) {
        this.books = books;
        this.arrivals = arrivals;
        this.requests = requests;
        this.promises = promises;
        this.experience = experience;
        this.clock = clock;
    }

    /**
     * @param plan the plan that counts from now on, its trips created
     * @return how many promises were moved
     */
    @Transactional
    public int revisePromises(CourierPlan plan) {
        if (plan.state() != PlanState.PUBLISHED) {
            throw new IllegalStateException("the plan of " + plan.day() + " is " + plan.state());
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        experience.learn(now.toLocalDate());
        Journeys journeys = arrivals.journeys();
        int moved = 0;
        for (PromisedBooks.Line line : books.underway()) {
            LoanRequest request = requests.find(line.request()).orElseThrow();
            Optional<Promise> found = promise(journeys, line, request, now);
            if (found.isPresent() && promises.promise(request, found.get(), PromiseBook.Cause.PLAN)) {
                moved++;
            }
        }
        return moved;
    }

    private Optional<Promise> promise(
            Journeys journeys, PromisedBooks.Line line, LoanRequest request, LocalDateTime now) {
        if (line.asked() != null) {
            return Optional.of(arrivals.fromShelf(journeys, request.supplying(), request.pickup(), line.asked()));
        }
        if (request.pickup().equals(line.at())) {
            return Optional.empty();
        }
        Optional<Journey> journey = line.at() == null
                ? journeys.onBoard(line.van(), request.pickup(), now)
                : journeys.from(line.at(), request.pickup(), now);
        return Optional.of(journey.map(j -> arrivals.promise(journeys, j, true, request.supplying(), request.pickup()))
                .orElseGet(() ->
                        arrivals.byHouseRule(journeys, now.toLocalDate(), request.supplying(), request.pickup())));
    }
}
