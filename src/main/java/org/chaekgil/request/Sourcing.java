package org.chaekgil.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.Timetable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses the copy and thus the supplying library of a request, and remembers why. A copy at the pickup library comes first; else
 * one that can be promised for the earliest day, as {@link PromisingDay} told before it was asked for. Among those of one day the
 * van that leaves soonest counts, with the load of the library's pick list and its lent-minus-borrowed balance as counterweights.
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

    /** @param day on which its book could be collected: the day that would be promised */
    private record Offer(RequestBook.FreeCopy copy, LocalDate day, boolean openInTime, long minutes, long cost) {
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
        Map<Instant, Timetable.Departure> known = new HashMap<>();
        // most copies are ready at the same moment: it is looked up once
        Function<Instant, Timetable.Departure> vans = after -> known.computeIfAbsent(after, timetable::nextDeparture);
        List<RequestBook.FreeCopy> copies = book.freeCopies(request, now.minus(BALANCE)).stream()
                .filter(copy -> deliverability.today(copy.item(), request.pickup()))
                .toList();
        Map<LibraryId, Promise> arriving =
                arrivals.from(copies.stream().map(copy -> copy.item().home()).toList(), request.pickup(), now);
        OpeningCalendar open = calendar.asItStands();
        List<Offer> offers = copies.stream()
                .map(copy -> offer(open, copy, arriving.get(copy.item().home()).day(), now, vans))
                .sorted(Comparator.comparing((Offer o) -> !o.home().equals(request.pickup()))
                        .thenComparing(Offer::day)
                        .thenComparingLong(Offer::cost)
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
        promises.promise(request, arriving.get(home), PromiseBook.Cause.SOURCED_ANEW);
        if (!best.openInTime()) {
            return Found.AWAITING_OPENING;
        }
        Instant due = calendar.plusOpenTime(
                home, now, Duration.ofMinutes(policy.pickOpenMinutes()).toSeconds());
        book.ask(number, home, best.item(), explain(best), now, due);
        work.changed(Set.of(home));
        return Found.TO_PICK;
    }

    private Offer offer(
            OpeningCalendar open,
            RequestBook.FreeCopy copy,
            LocalDate day,
            Instant now,
            Function<Instant, Timetable.Departure> vans) {
        LibraryId home = copy.item().home();
        Instant opens = open.nextOpening(home, now);
        boolean openInTime = opens.isBefore(vans.apply(now).leaves().plus(Duration.ofMinutes(1)));
        Timetable.Departure van = vans.apply(pickedFrom(opens, now));
        long minutes = Duration.between(now, van.back()).toMinutes();
        long cost = minutes + (long) MINUTES_PER_PICK_LINE * copy.load() + (long) MINUTES_PER_BALANCE * copy.balance();
        return new Offer(copy, day, openInTime, minutes, cost);
    }

    /** The van leaves after the library had an hour, the time a pick list closes before it. */
    private Instant pickedFrom(Instant opens, Instant now) {
        return (opens.isAfter(now) ? opens : now).plus(Duration.ofMinutes(policy.pickListClosesMinutes()));
    }

    private static String explain(Offer offer) {
        return "day=%s;minutes=%d;load=%d;balance=%d;open=%s"
                .formatted(
                        offer.day(),
                        offer.minutes(),
                        offer.copy().load(),
                        offer.copy().balance(),
                        offer.openInTime());
    }
}
