package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One book shall arrive today, though a van drives a detour for it. */
@Service
public class AskingUrgently {
    private final UrgentBooks urgent;
    private final RoadNews news;
    private final Clock clock;

    AskingUrgently(UrgentBooks urgent, RoadNews news, Clock clock) {
        this.urgent = urgent;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param book its barcode, or the number of the request that it is for
     * @return false when that was asked before
     * @throws Refused NOT_YOURS for all but coordinators, ITEM_UNKNOWN when no such book is on its way or on a pick list
     */
    @Transactional
    public boolean ask(String book, Actor by) {
        PlanningRest.mustCoordinate(by, book);
        ItemBarcode item = urgent.onItsWay(book)
                .orElseThrow(() -> Refused.saying(
                        urgent.staysWhereItIs(book) ? "plan.today.staysWhereItIs" : "plan.today.noSuchBook",
                        Code.ITEM_UNKNOWN,
                        book));
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        boolean added = urgent.add(item, today, by.user());
        if (added) {
            news.of(RoadNews.Kind.URGENT, book, by);
        }
        return added;
    }
}
