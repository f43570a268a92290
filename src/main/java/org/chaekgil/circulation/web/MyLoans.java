package org.chaekgil.circulation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.MySection;
import org.chaekgil.catalogue.Items;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.circulation.Loan;
import org.chaekgil.circulation.Loans;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Component;

/** What a citizen has at home and when it is due. */
@Component
class MyLoans implements MySection {
    record Line(String title, String author, LocalDate dueOn, boolean overdue) {}

    private final Loans loans;
    private final Items items;
    private final Titles titles;
    private final Patrons patrons;
    private final Clock clock;

    MyLoans(Loans loans, Items items, Titles titles, Patrons patrons, Clock clock) {
        this.loans = loans;
        this.items = items;
        this.titles = titles;
        this.patrons = patrons;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String template() {
        return "my-loans";
    }

    @Override
    public List<Line> content(String card) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        return patrons.byCard(new CardNumber(card)).stream()
                .flatMap(patron -> loans.of(patron.id()).stream())
                .map(loan -> line(loan, today))
                .toList();
    }

    private Line line(Loan loan, LocalDate today) {
        Title title = items.find(loan.item())
                .flatMap(item -> titles.find(item.title()))
                .orElseThrow();
        return new Line(title.title(), title.author(), loan.dueOn(), today.isAfter(loan.dueOn()));
    }
}
