package org.chaekgil.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PromisingDay;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one title shows: where its copies are, and when one could be collected where. */
@Component
class TitlePage {
    /** The copies of one library; {@code stays}: none of them is sent elsewhere; {@code closed}: it does not open today. */
    record Holding(String library, String shelfMark, long copies, long available, boolean stays, boolean closed) {}

    private final Titles titles;
    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final PromisingDay promising;
    private final Patrons patrons;
    private final LoanRequests requests;
    private final Clock clock;

    TitlePage(
            Titles titles,
            Libraries libraries,
            OpeningCalendar calendar,
            PromisingDay promising,
            Patrons patrons,
            LoanRequests requests,
            Clock clock) {
        this.titles = titles;
        this.libraries = libraries;
        this.calendar = calendar;
        this.promising = promising;
        this.patrons = patrons;
        this.requests = requests;
        this.clock = clock;
    }

    /** @param pickup code of a library; null: the one where the citizen collected last */
    void fill(Model model, long id, String pickup, Actor actor) {
        Title title = titles.find(new TitleId(id)).orElseThrow(() -> new Refused(Code.TITLE_UNKNOWN, id));
        model.addAttribute("book", title);
        model.addAttribute("holdings", holdings(title.id()));
        model.addAttribute("libraries", libraries.all());
        suspension(model, actor);
        promise(model, title.id(), pickup == null ? lastPickup(actor) : pickup);
    }

    /** Who would be refused for a suspended card is told before, not after. */
    void suspension(Model model, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        if (actor != null && actor.is(Role.CITIZEN)) {
            patrons.byCard(new CardNumber(actor.user()))
                    .filter(patron -> patron.suspendedOn(today))
                    .ifPresent(patron -> model.addAttribute("suspendedUntil", patron.suspendedUntil()));
        }
    }

    /** What there is to expect at one pickup library; nothing while none is chosen. */
    void promise(Model model, TitleId title, String pickup) {
        model.addAttribute("titleId", title.value());
        libraries.all().stream()
                .filter(library -> library.id().value().equals(pickup))
                .findFirst()
                .ifPresent(library -> {
                    model.addAttribute("pickup", library);
                    model.addAttribute("prospect", promising.prospect(title, library.id()));
                });
    }

    private List<Holding> holdings(TitleId title) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        return titles.copies(title).stream()
                .collect(Collectors.groupingBy(copy -> copy.item().home()))
                .entrySet()
                .stream()
                .map(each -> holding(each.getKey(), each.getValue(), today))
                .sorted(Comparator.comparing((Holding holding) -> holding.available() == 0)
                        .thenComparing(Holding::library))
                .toList();
    }

    private Holding holding(LibraryId home, List<Titles.Copy> copies, LocalDate today) {
        return new Holding(
                libraries.find(home).map(Library::name).orElse(home.value()),
                copies.get(0).item().shelfMark(),
                copies.size(),
                copies.stream().filter(Titles.Copy::available).count(),
                copies.stream().allMatch(copy -> copy.item().deliverable() != Item.Deliverable.YES),
                calendar.hours(home, today).isEmpty());
    }

    private String lastPickup(Actor actor) {
        if (actor == null || !actor.is(Role.CITIZEN)) {
            return null;
        }
        return patrons.byCard(new CardNumber(actor.user())).stream()
                .flatMap(patron -> requests.of(patron.id(), null).stream())
                .findFirst()
                .map(request -> request.pickup().value())
                .orElse(null);
    }
}
