package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.network.Closures;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A library cannot open, or closes, today: a burst pipe, a power cut. No van stops there for the rest of the day. */
@Service
public class ClosingToday {
    private final Closures closures;
    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final RoadNews news;
    private final Clock clock;

    ClosingToday(Closures closures, Libraries libraries, OpeningCalendar calendar, RoadNews news, Clock clock) {
        this.closures = closures;
        this.libraries = libraries;
        this.calendar = calendar;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Closing again changes nothing.
     *
     * @return the day on which it is closed
     * @throws Refused NOT_YOURS for all but coordinators, LIBRARY_UNKNOWN, BAD_INPUT for the hub: without it no van runs
     */
    @Transactional
    public LocalDate close(LibraryId library, String reason, Actor by) {
        mustBeKnown(library, by);
        if (library.equals(libraries.hub().id())) {
            throw Refused.saying("plan.today.hub", Code.BAD_INPUT, library.value());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        if (calendar.hours(library, today).isPresent()) {
            closures.close(library, today, today, reason);
            news.of(RoadNews.Kind.CLOSED, library.value(), by);
        }
        return today;
    }

    /**
     * It opens after all.
     *
     * @return false when nobody had told it closed for today alone
     * @throws Refused NOT_YOURS for all but coordinators, LIBRARY_UNKNOWN
     */
    @Transactional
    public boolean reopen(LibraryId library, Actor by) {
        mustBeKnown(library, by);
        boolean reopened = closures.reopen(library, LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE));
        if (reopened) {
            news.of(RoadNews.Kind.OPENED, library.value(), by);
        }
        return reopened;
    }

    private void mustBeKnown(LibraryId library, Actor by) {
        PlanningRest.mustCoordinate(by, library.value());
        libraries
                .find(library)
                .orElseThrow(() -> Refused.saying("plan.today.noLibrary", Code.LIBRARY_UNKNOWN, library.value()));
    }
}
