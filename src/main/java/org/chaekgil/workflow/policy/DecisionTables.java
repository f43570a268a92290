package org.chaekgil.workflow.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.chaekgil.custody.LoanPeriod;
import org.chaekgil.membership.Patron;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.PickupDeadline;
import org.springframework.stereotype.Component;

/** The periods that a manager can read and change in {@code loan-period.dmn} and {@code pickup-deadline.dmn}. */
@Component
class DecisionTables implements LoanPeriod, PickupDeadline {
    private final DecisionService decisions;
    private final OpeningCalendar calendar;
    private final Clock clock;

    DecisionTables(DecisionService decisions, OpeningCalendar calendar, Clock clock) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public LocalDate due(LibraryId at, Patron patron) {
        return openDay(at, LocalDate.now(clock).plusDays(days("NEW", patron.national())));
    }

    @Override
    public LocalDate renewed(LocalDate due, LibraryId at, Patron patron) {
        return openDay(at, due.plusDays(days("RENEWAL", patron.national())));
    }

    @Override
    public int openDays(LibraryId pickup) {
        return number(PolicyWords.PICKUP_DEADLINE, Map.of(PolicyWords.LIBRARY, pickup.value()));
    }

    private int days(String kind, boolean national) {
        return number(PolicyWords.LOAN_PERIOD, Map.of(PolicyWords.KIND, kind, PolicyWords.NATIONAL, national));
    }

    private int number(String decision, Map<String, Object> facts) {
        Number result = decisions
                .evaluateDecisionTableByKey(decision)
                .variables(facts)
                .evaluate()
                .getSingleEntry();
        return result.intValue();
    }

    /** A last day on which the library is closed would be no last day. */
    private LocalDate openDay(LibraryId at, LocalDate day) {
        return calendar.hours(at, day).isPresent() ? day : calendar.plusOpenDays(at, day, 1);
    }
}
