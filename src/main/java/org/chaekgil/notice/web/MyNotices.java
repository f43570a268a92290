package org.chaekgil.notice.web;

import java.time.ZonedDateTime;
import java.util.List;
import org.chaekgil.access.MySection;
import org.chaekgil.access.Words;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.notice.Notice;
import org.chaekgil.notice.Notices;
import org.springframework.stereotype.Component;

/** The messages a citizen got, for those who missed them. */
@Component
class MyNotices implements MySection {
    record Line(ZonedDateTime at, String text) {}

    private static final int SHOWN = 10;

    private final Notices notices;
    private final Patrons patrons;
    private final LibraryNames names;
    private final Words words;

    MyNotices(Notices notices, Patrons patrons, LibraryNames names, Words words) {
        this.notices = notices;
        this.patrons = patrons;
        this.names = names;
        this.words = words;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String template() {
        return "my-notices";
    }

    @Override
    public List<Line> content(String card) {
        return patrons.byCard(new CardNumber(card)).stream()
                .flatMap(patron -> notices.forPatron(patron.id()).stream())
                .limit(SHOWN)
                .map(this::line)
                .toList();
    }

    private Line line(Notice notice) {
        return new Line(
                notice.madeAt().atZone(OpeningCalendar.ZONE),
                words.say("notice." + notice.kind(), names.of(notice.library()), String.join(", ", notice.requests())));
    }
}
