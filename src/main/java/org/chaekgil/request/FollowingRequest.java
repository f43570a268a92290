package org.chaekgil.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chaekgil.catalogue.Items;
import org.chaekgil.membership.Patrons;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a request's process does by itself: writing its state, deadlines, and the ends that no person's act brings. */
@Service
public class FollowingRequest {
    private final RequestBook book;
    private final LoanRequests requests;
    private final Supplying supplying;
    private final Items items;
    private final Deliverability deliverability;
    private final Patrons patrons;
    private final OpeningCalendar calendar;
    private final LibraryWork work;
    private final PickupDeadline deadline;
    private final Policy policy;
    private final Clock clock;

    FollowingRequest(
            RequestBook book,
            LoanRequests requests,
            Supplying supplying,
            Items items,
            Deliverability deliverability,
            Patrons patrons,
            OpeningCalendar calendar,
            LibraryWork work,
            PickupDeadline deadline,
            Policy policy,
            Clock clock) {
        this.book = book;
        this.requests = requests;
        this.supplying = supplying;
        this.items = items;
        this.deliverability = deliverability;
        this.patrons = patrons;
        this.calendar = calendar;
        this.work = work;
        this.deadline = deadline;
        this.policy = policy;
        this.clock = clock;
    }

    /** The process reached this state. READY: from here the days to collect it are counted. */
    @Transactional
    public void reached(RequestNumber number, RequestState state) {
        Instant now = clock.instant();
        book.record(number, state, now);
        LoanRequest request = requests.find(number).orElseThrow();
        work.changed(
                request.supplying() == null
                        ? Set.of(request.pickup())
                        : new HashSet<>(List.of(request.pickup(), request.supplying())));
        if (state == RequestState.READY) {
            book.pickupUntil(number, lastPickupDay(request), now);
        }
    }

    /** The library let its time pass: the copy is free again and the library is not asked for it any more. */
    @Transactional
    public void withdrawSupply(RequestNumber number) {
        LoanRequest request = book.lock(number).orElseThrow();
        supplying.letGo(request, SupplyAttempt.Answer.TIMED_OUT, null, "TIMED_OUT");
        book.remark(number, request.supplying(), "remark.supplierTimedOut", clock.instant());
        supplying.offer(request.item(), request.title(), number);
    }

    @Transactional
    public void remindSupplier(RequestNumber number) {
        LoanRequest request = book.lock(number).orElseThrow();
        book.remark(number, request.supplying(), "remark.supplierReminded", clock.instant());
    }

    /** Nobody came: the book is for the next, and a third time within half a year pauses the card. */
    @Transactional
    public void expirePickup(RequestNumber number) {
        LoanRequest request = book.lock(number).orElseThrow();
        Instant now = clock.instant();
        book.release(number, "EXPIRED", now).ifPresent(a -> work.goalChanged(a.item()));
        // the one that expires now is not written as such yet
        int noShows = 1 + book.noShows(request.patron(), now.minus(Duration.ofDays(policy.noShowWindowDays())));
        if (noShows >= policy.noShows()) {
            patrons.suspend(request.patron(), LocalDate.now(clock).plusDays(policy.noShowSuspensionDays()));
        }
        work.changed(Set.of(request.pickup()));
    }

    /** Staff want every library asked again. */
    @Transactional
    public void forgiveRefusals(RequestNumber number) {
        book.lock(number);
        book.forgiveRefusals(number);
    }

    @Transactional
    public void close(RequestNumber number, ClosingReason reason) {
        book.reason(number, reason);
    }

    /** When the library must have answered. */
    public Instant pickDue(RequestNumber number) {
        LoanRequest request = requests.find(number).orElseThrow();
        return book.pickDue(number)
                .orElseGet(() -> calendar.plusOpenTime(
                        request.supplying(),
                        clock.instant(),
                        Duration.ofMinutes(policy.pickOpenMinutes()).toSeconds()));
    }

    /** When half of the library's time has passed. */
    public Instant pickHalf(RequestNumber number) {
        LoanRequest request = requests.find(number).orElseThrow();
        return calendar.plusOpenTime(
                request.supplying(),
                clock.instant(),
                Duration.ofMinutes(policy.pickOpenMinutes()).toSeconds() / 2);
    }

    /**
     * When a request that waits looks for a copy without having been offered one: on the day a new copy may leave its home; else
     * after a week, for the last copy may have been lost meanwhile.
     */
    public Instant looksAgain(RequestNumber number) {
        LoanRequest request = requests.find(number).orElseThrow();
        LocalDate day = items.wanted(request.title(), request.wanted()).stream()
                .flatMap(copy -> deliverability.staysHomeUntil(copy).stream())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.now(clock).plusWeeks(1));
        return morning(day);
    }

    /** When the library of the locked copy opens. */
    public Instant libraryOpens(RequestNumber number) {
        return calendar.nextOpening(requests.find(number).orElseThrow().supplying(), clock.instant());
    }

    public Instant thaws(RequestNumber number) {
        return morning(requests.find(number).orElseThrow().frozenUntil());
    }

    /**
     * The end of the last day to collect, for a book that becomes READY now: when the pickup library closes. The engine asks for
     * a step's timers before the step is reached, so this does not look at what the request says.
     */
    public Instant pickupEnds(RequestNumber number) {
        LoanRequest request = requests.find(number).orElseThrow();
        return calendar.closingTime(request.pickup(), lastPickupDay(request));
    }

    /** Before any library opens and any day is planned. */
    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(6, 0)).atZone(OpeningCalendar.ZONE).toInstant();
    }

    private LocalDate lastPickupDay(LoanRequest request) {
        return calendar.plusOpenDays(request.pickup(), LocalDate.now(clock), deadline.openDays(request.pickup()));
    }

    public Instant noticeDue() {
        return clock.instant().plus(Duration.ofMinutes(policy.noticeHoldBackMinutes()));
    }
}
