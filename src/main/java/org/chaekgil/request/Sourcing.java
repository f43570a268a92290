package org.chaekgil.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.Timetable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses the copy and thus the supplying library of a request, and remembers why. A copy at the pickup library comes first; else
 * the one that can arrive soonest, with the load of the library's pick list and its lent-minus-borrowed balance as counterweights.
 */
@Service
public class Sourcing {
    /** Minutes that one waiting pick line, and one book lent more than borrowed, weigh against an earlier arrival. */
    private static final int MINUTES_PER_PICK_LINE = 5;

    private static final int MINUTES_PER_BALANCE = 2;

    /** Fairness is looked at over this time. */
    private static final Duration BALANCE = Duration.ofDays(30);

    /** What sourcing found; the routing fact of the process step of the same name. */
    public enum Found {
        TO_PICK,
        QUEUED,
        AWAITING_OPENING,
        EXHAUSTED
    }

    private final RequestBook book;
    private final OpeningCalendar calendar;
    private final Timetable timetable;
    private final ExpectedArrival arrivals;
    private final KeepingPromises promises;
    private final Supplying supplying;
    private final Deliverability deliverability;
    private final LibraryWork work;
    private final Policy policy;
    private final Clock clock;

    Sourcing(
            RequestBook book,
            OpeningCalendar calendar,
            Timetable timetable,
            ExpectedArrival arrivals,
            KeepingPromises promises,
            Supplying supplying,
            Deliverability deliverability,
            LibraryWork work,
            Policy policy,
            Clock clock) {
        this.book = book;
        this.calendar = calendar;
        this.timetable = timetable;
        this.arrivals = arrivals;
        this.promises = promises;
        this.supplying = supplying;
        this.deliverability = deliverability;
        this.work = work;
        this.policy = policy;
        this.clock = clock;
    }

    private record Offer(RequestBook.FreeCopy copy, Instant opens, boolean openInTime, long minutes, long cost) {
        ItemBarcode item() {
            return copy.item().barcode();
        }

        LibraryId home() {
            return copy.item().home();
        }
    }

    /** Looks for a copy and, if there is one, locks it for the request. A lock the request already holds is used again. */
    @Transactional
    public Found source(RequestNumber number) {
        LoanRequest request = book.lock(number).orElseThrow();
        Instant now = clock.instant();
        Optional<RequestBook.Allocation> held = book.release(number, "SOURCED_ANEW", now);
        book.unassign(number);
        List<Offer> offers = book.freeCopies(request, now.minus(BALANCE)).stream()
                .filter(copy -> deliverability.today(copy.item(), request.pickup()))
                .map(copy -> offer(copy, request, now))
                .sorted(Comparator.comparingLong(Offer::cost)
                        .thenComparing(o -> o.item().value()))
                .toList();
        if (offers.isEmpty()) {
            held.ifPresent(a -> supplying.offer(a.item(), request.title(), number));
            return book.copyMayComeBack(request) ? Found.QUEUED : Found.EXHAUSTED;
        }
        Offer best = offers.get(0);
        LibraryId home = best.home();
        book.allocate(best.item(), number, home, now);
        held.filter(a -> !a.item().equals(best.item()))
                .ifPresent(a -> supplying.offer(a.item(), request.title(), number));
        promises.promise(request, arrivals.from(home, request.pickup(), now), PromiseBook.Cause.SOURCED_ANEW);
        if (!best.openInTime()) {
            return Found.AWAITING_OPENING;
        }
        Instant due = calendar.plusOpenTime(
                home, now, Duration.ofMinutes(policy.pickOpenMinutes()).toSeconds());
        book.ask(number, home, best.item(), explain(best), now, due);
        work.changed(Set.of(home));
        return Found.TO_PICK;
    }

    private Offer offer(RequestBook.FreeCopy copy, LoanRequest request, Instant now) {
        LibraryId home = copy.item().home();
        Instant opens = calendar.nextOpening(home, now);
        if (home.equals(request.pickup())) {
            return new Offer(copy, opens, openBeforeNextDeparture(opens, now), 0, Long.MIN_VALUE);
        }
        Timetable.Departure van = vanThatTakes(opens, now);
        long minutes = Duration.between(now, van.back()).toMinutes();
        long cost = minutes + (long) MINUTES_PER_PICK_LINE * copy.load() + (long) MINUTES_PER_BALANCE * copy.balance();
        return new Offer(copy, opens, openBeforeNextDeparture(opens, now), minutes, cost);
    }

    private boolean openBeforeNextDeparture(Instant opens, Instant now) {
        return opens.isBefore(timetable.nextDeparture(now).leaves().plus(Duration.ofMinutes(1)));
    }

    /** The first van that leaves after the library had an hour, the time a pick list closes before it. */
    private Timetable.Departure vanThatTakes(Instant opens, Instant now) {
        Instant ready = (opens.isAfter(now) ? opens : now).plus(Duration.ofMinutes(policy.pickListClosesMinutes()));
        return timetable.nextDeparture(ready);
    }

    private static String explain(Offer offer) {
        return "minutes=%d;load=%d;balance=%d;open=%s"
                .formatted(offer.minutes(), offer.copy().load(), offer.copy().balance(), offer.openInTime());
    }
}
