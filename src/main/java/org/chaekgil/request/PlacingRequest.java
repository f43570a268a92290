package org.chaekgil.request;

import java.time.Clock;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A citizen, or staff for a citizen, asks for a book. */
@Service
public class PlacingRequest {
    private final Patrons patrons;
    private final Titles titles;
    private final Items items;
    private final Libraries libraries;
    private final RequestBook book;
    private final LoanRequests requests;
    private final Deliverability deliverability;
    private final OpenLoans loans;
    private final RequestFlow flow;
    private final Policy policy;
    private final Clock clock;

    PlacingRequest(
            Patrons patrons,
            Titles titles,
            Items items,
            Libraries libraries,
            RequestBook book,
            LoanRequests requests,
            Deliverability deliverability,
            OpenLoans loans,
            RequestFlow flow,
            Policy policy,
            Clock clock) {
        this.patrons = patrons;
        this.titles = titles;
        this.items = items;
        this.libraries = libraries;
        this.book = book;
        this.requests = requests;
        this.deliverability = deliverability;
        this.loans = loans;
        this.flow = flow;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param title the title wanted; null if {@code item} says which copy
     * @param item one certain copy; null: any
     * @param override staff only: a person shall look at it instead of a refusal by rule
     */
    public record Wish(CardNumber card, TitleId title, ItemBarcode item, LibraryId pickup, boolean override) {}

    /**
     * @return the request, already sourced: on a pick list, queued, or waiting for an opening
     * @throws Refused CARD_UNKNOWN, CARD_SUSPENDED, TITLE_UNKNOWN, ITEM_UNKNOWN, LIBRARY_UNKNOWN, OVER_LIMIT, DUPLICATE_REQUEST,
     *     NOT_FOR_DELIVERY, NOT_YOURS, BAD_INPUT when neither title nor copy is named
     */
    @Transactional
    public LoanRequest place(Wish wish, Actor by) {
        boolean own = by.is(Role.CITIZEN);
        if (own && (!by.user().equals(wish.card().value()) || wish.override()) || by.is(Role.DRIVER)) {
            throw new Refused(Code.NOT_YOURS);
        }
        Patron known = patrons.byCard(wish.card()).orElseThrow(() -> new Refused(Code.CARD_UNKNOWN));
        TitleId title = wanted(wish);
        libraries
                .find(wish.pickup())
                .orElseThrow(
                        () -> new Refused(Code.LIBRARY_UNKNOWN, wish.pickup().value()));

        book.lock(title);
        Patron patron = patrons.lock(known.id());
        book.open(patron.id(), title).ifPresent(r -> {
            throw new Refused(Code.DUPLICATE_REQUEST, r.number().value());
        });
        RequestNumber number =
                book.create(patron.id(), title, wish.item(), wish.pickup(), wish.override(), clock.instant());
        String verdict = flow.start(number, facts(patron, title, wish));
        if (!verdict.equals("ACCEPT") && !verdict.equals("REVIEW")) {
            throw new Refused(Code.valueOf(verdict));
        }
        return requests.find(number).orElseThrow();
    }

    private TitleId wanted(Wish wish) {
        if (wish.item() != null) {
            return items.find(wish.item())
                    .orElseThrow(
                            () -> new Refused(Code.ITEM_UNKNOWN, wish.item().value()))
                    .title();
        }
        if (wish.title() == null) {
            throw new Refused(Code.BAD_INPUT, "titleId");
        }
        return titles.find(wish.title())
                .orElseThrow(() -> new Refused(Code.TITLE_UNKNOWN, wish.title().value()))
                .id();
    }

    private Eligibility facts(Patron patron, TitleId title, Wish wish) {
        boolean deliverable =
                items.wanted(title, wish.item()).stream().anyMatch(copy -> deliverability.ever(copy, wish.pickup()));
        return new Eligibility(
                book.active(patron.id()) - 1, // the one just written does not count
                policy.activeRequests(),
                loans.count(patron.id()),
                patron.national() ? policy.nationalLoanLimit() : policy.loanLimit(),
                patron.suspendedOn(LocalDate.now(clock)),
                deliverable,
                wish.override());
    }
}
