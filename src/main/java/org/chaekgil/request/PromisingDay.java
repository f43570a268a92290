package org.chaekgil.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day on which a book asked for now can be collected, shown before the citizen sends the request. */
@Service
public class PromisingDay {
    private final Titles titles;
    private final Deliverability deliverability;
    private final OpeningCalendar calendar;
    private final Policy policy;
    private final Clock clock;

    PromisingDay(Titles titles, Deliverability deliverability, OpeningCalendar calendar, Policy policy, Clock clock) {
        this.titles = titles;
        this.deliverability = deliverability;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Prospect prospect(TitleId title, LibraryId pickup) {
        List<Titles.Copy> able = titles.copies(title).stream()
                .filter(copy -> deliverability.ever(copy.item(), pickup))
                .toList();
        if (able.isEmpty()) {
            return new Prospect(Prospect.Kind.NEVER, null);
        }
        List<Item> free = able.stream()
                .filter(Titles.Copy::available)
                .map(Titles.Copy::item)
                .toList();
        return free.stream()
                .filter(item -> deliverability.today(item, pickup))
                .map(item -> promise(item.home(), pickup, clock.instant()))
                .min(Comparator.naturalOrder())
                .map(day -> new Prospect(Prospect.Kind.BY_DAY, day))
                .or(() -> free.stream()
                        .flatMap(item -> deliverability.staysHomeUntil(item).stream())
                        .min(Comparator.naturalOrder())
                        .map(day -> new Prospect(Prospect.Kind.NEW, day)))
                .orElse(new Prospect(Prospect.Kind.QUEUE, null));
    }

    /**
     * A copy at the pickup library itself: its next open day. Else the published promise of so many working days, counted from
     * the day on which the supplying library is next open, on which the pickup library is open too.
     */
    LocalDate promise(LibraryId supplying, LibraryId pickup, Instant now) {
        Instant opens = calendar.nextOpening(supplying, now);
        LocalDate day = LocalDate.ofInstant(opens, OpeningCalendar.ZONE);
        if (supplying.equals(pickup)) {
            return day;
        }
        for (int i = 0; i < policy.promiseWorkingDays(); i++) {
            day = calendar.nextDeliveryDay(day);
        }
        while (calendar.hours(pickup, day).isEmpty()) {
            day = calendar.nextDeliveryDay(day);
        }
        return day;
    }
}
