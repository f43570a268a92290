package org.chaekgil.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.circulation.Loans;
import org.chaekgil.custody.WatchingLegs;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.Timetable;
import org.chaekgil.request.FollowingRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.springframework.stereotype.Component;

/** When the timers and tasks of the models are due; every moment comes from a use case or the calendar, none from a constant. */
@Component
public class Deadlines {
    private final FollowingRequest following;
    private final LoanRequests requests;
    private final Loans loans;
    private final WatchingLegs legs;
    private final LibraryTasks tasks;
    private final OpeningCalendar calendar;
    private final Timetable timetable;
    private final Policy policy;
    private final Clock clock;

    Deadlines(
            FollowingRequest following,
            LoanRequests requests,
            Loans loans,
            WatchingLegs legs,
            LibraryTasks tasks,
            OpeningCalendar calendar,
            Timetable timetable,
            Policy policy,
            Clock clock) {
        this.following = following;
        this.requests = requests;
        this.loans = loans;
        this.legs = legs;
        this.tasks = tasks;
        this.calendar = calendar;
        this.timetable = timetable;
        this.policy = policy;
        this.clock = clock;
    }

    public Date pickHalf(DelegateExecution e) {
        return Date.from(following.pickHalf(number(e)));
    }

    public Date pickDue(DelegateExecution e) {
        return Date.from(following.pickDue(number(e)));
    }

    public Date looksAgain(DelegateExecution e) {
        return Date.from(following.looksAgain(number(e)));
    }

    public Date libraryOpens(DelegateExecution e) {
        return Date.from(following.libraryOpens(number(e)));
    }

    public Date thaws(DelegateExecution e) {
        return Date.from(following.thaws(number(e)));
    }

    public Date noticeDue(DelegateExecution e) {
        return Date.from(following.noticeDue());
    }

    public Date pickupEnds(DelegateExecution e) {
        return Date.from(following.pickupEnds(number(e)));
    }

    /** The end of the loan's last day. */
    public Date loanDue(DelegateExecution e) {
        LocalDate due = loans.ofRequest(number(e).value()).orElseThrow().dueOn();
        return at(due.plusDays(1), LocalTime.MIDNIGHT);
    }

    public Date legLate(DelegateExecution e) {
        return Date.from(legs.warnAt(leg(e)));
    }

    public Date legUnseen(DelegateExecution e) {
        return Date.from(legs.searchAt(leg(e)));
    }

    public Date missing(DelegateExecution e) {
        return Date.from(legs.missingAt(item(e)));
    }

    public Date lost(DelegateExecution e) {
        return Date.from(legs.lostAt(item(e)));
    }

    /** A person decides in the time that a library has to pick a book, in open hours of the library concerned. */
    public Date personDecides(DelegateExecution e) {
        return Date.from(calendar.plusOpenTime(
                tasks.concerned(e),
                clock.instant(),
                Duration.ofMinutes(policy.pickOpenMinutes()).toSeconds()));
    }

    public Date vanLeaves(DelegateExecution e) {
        return Date.from(timetable.nextDeparture(clock.instant()).leaves());
    }

    public Date pickListCloses(DelegateExecution e) {
        Instant leaves = timetable.nextDeparture(clock.instant()).leaves();
        Instant closes = leaves.minus(Duration.ofMinutes(policy.pickListClosesMinutes()));
        return Date.from(closes.isAfter(clock.instant()) ? closes : leaves);
    }

    public Date sameHour(DelegateExecution e) {
        return Date.from(clock.instant().plus(Duration.ofHours(1)));
    }

    public Date sameDay(DelegateExecution e) {
        return Date.from(calendar.closingTime(new LibraryId((String) e.getVariable("library")), LocalDate.now(clock)));
    }

    /** A round lasts until the van of its wave is back. */
    public Date roundEnds(DelegateExecution e) {
        return (Date) e.getVariable("ends");
    }

    private static RequestNumber number(DelegateExecution e) {
        return new RequestNumber(e.getProcessBusinessKey());
    }

    private static long leg(DelegateExecution e) {
        return ((Number) e.getVariable("leg")).longValue();
    }

    private static ItemBarcode item(DelegateExecution e) {
        return new ItemBarcode(e.getProcessBusinessKey());
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(OpeningCalendar.ZONE).toInstant());
    }
}
