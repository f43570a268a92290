package org.chaekgil.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LibraryWork;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books in transit without a scan: a warning after 3 open days, the search list and another copy after 7, missing after 30, lost
 * after 90. Days are counted as open days of the library the book is expected at.
 */
@Service
public class WatchingLegs {
    private static final int WARN = 3;
    private static final int SEARCH = 7;
    private static final int MISSING = 30;
    private static final int LOST = 90;

    private final Legs legs;
    private final Ledger ledger;
    private final LegFlow legFlow;
    private final Incidents incidents;
    private final Items items;
    private final RequestBook book;
    private final LibraryWork work;
    private final OpeningCalendar calendar;
    private final Clock clock;

    WatchingLegs(
            Legs legs,
            Ledger ledger,
            LegFlow legFlow,
            Incidents incidents,
            Items items,
            RequestBook book,
            LibraryWork work,
            OpeningCalendar calendar,
            Clock clock) {
        this.legs = legs;
        this.ledger = ledger;
        this.legFlow = legFlow;
        this.incidents = incidents;
        this.items = items;
        this.book = book;
        this.work = work;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Instant warnAt(long leg) {
        return openDays(leg, WARN);
    }

    public Instant searchAt(long leg) {
        return openDays(leg, SEARCH);
    }

    public Instant missingAt(ItemBarcode item) {
        return openDays(home(item), LocalDate.now(clock), MISSING - SEARCH);
    }

    public Instant lostAt(ItemBarcode item) {
        return openDays(home(item), LocalDate.now(clock), LOST - SEARCH);
    }

    @Transactional
    public void warn(long leg) {
        legs.find(leg)
                .filter(l -> l.request() != null)
                .ifPresent(l -> book.remark(new RequestNumber(l.request()), l.to(), "remark.late", clock.instant()));
    }

    /** Seven open days without a scan: the book goes onto the search list and its request looks for another copy. */
    @Transactional
    public void unseen(long id) {
        Optional<Leg> found = legs.find(id).filter(Leg::open);
        if (found.isEmpty()) {
            return;
        }
        Leg leg = found.get();
        items.find(leg.item()).ifPresent(i -> book.lock(i.title()));
        Instant now = clock.instant();
        incidents.open(Incidents.Kind.MISSING, leg.item().value(), leg.to(), Actor.SYSTEM.user(), now);
        legs.close(id, Leg.Outcome.UNSEEN, now);
        if (leg.request() != null) {
            RequestNumber number = new RequestNumber(leg.request());
            book.release(number, "UNSEEN", now);
            work.goalChanged(leg.item());
            book.remark(number, leg.to(), "remark.unseen", now);
        }
        legFlow.unseen(leg.item());
    }

    /** Thirty days: the ledger says so. */
    @Transactional
    public void declareMissing(ItemBarcode item) {
        book.lock(items.find(item).orElseThrow().title());
        ledger.now(item).filter(e -> e.place() != Place.MISSING).ifPresent(e -> {
            work.goalChanged(item);
            ledger.move(item, Place.MISSING, e.library(), null, Actor.SYSTEM.user(), null, clock.instant());
        });
    }

    /** Ninety days: given up. */
    @Transactional
    public void declareLost(ItemBarcode item) {
        incidents.open(Incidents.Kind.LOST, item.value(), home(item), Actor.SYSTEM.user(), clock.instant());
    }

    /** The coordinator has looked at the misroute. */
    @Transactional
    public void closeMisroute(long leg) {
        legs.find(leg).ifPresent(l -> incidents.closeMisroutes(l.item(), clock.instant()));
    }

    private LibraryId home(ItemBarcode item) {
        return items.find(item).orElseThrow().home();
    }

    private Instant openDays(long id, int days) {
        Leg leg = legs.find(id).orElseThrow();
        return openDays(leg.to(), LocalDate.ofInstant(leg.openedAt(), OpeningCalendar.ZONE), days);
    }

    private Instant openDays(LibraryId library, LocalDate from, int days) {
        return calendar.closingTime(library, calendar.plusOpenDays(library, from, days));
    }
}
