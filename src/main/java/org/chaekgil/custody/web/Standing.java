package org.chaekgil.custody.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.circulation.Loans;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestState;
import org.springframework.stereotype.Component;

/**
 * What a desk needs to know of the citizen in front of it, and no more: no other requests, nothing lent before.
 *
 * @param suspendedUntil null when the card is in good standing
 * @param waiting books on this library's hold shelf for the citizen
 */
record Standing(String card, String name, int loans, int limit, LocalDate suspendedUntil, List<Waiting> waiting) {
    record Waiting(String request, String barcode, String title) {}

    @Component
    static class Standings {
        private final Patrons patrons;
        private final Loans loans;
        private final LoanRequests requests;
        private final Titles titles;
        private final Policy policy;
        private final Clock clock;

        Standings(Patrons patrons, Loans loans, LoanRequests requests, Titles titles, Policy policy, Clock clock) {
            this.patrons = patrons;
            this.loans = loans;
            this.requests = requests;
            this.titles = titles;
            this.policy = policy;
            this.clock = clock;
        }

        /** Null for a card that no longer exists. */
        Standing of(CardNumber card, LibraryId library) {
            return patrons.byCard(card).map(patron -> of(patron, library)).orElse(null);
        }

        private Standing of(Patron patron, LibraryId library) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
            return new Standing(
                    patron.card().value(),
                    patron.name(),
                    loans.count(patron.id()),
                    patron.national() ? policy.nationalLoanLimit() : policy.loanLimit(),
                    patron.suspendedOn(today) ? patron.suspendedUntil() : null,
                    requests.of(patron.id(), RequestState.READY).stream()
                            .filter(request -> request.pickup().equals(library))
                            .map(this::waiting)
                            .toList());
        }

        private Waiting waiting(LoanRequest request) {
            return new Waiting(
                    request.number().value(),
                    request.item() == null ? "" : request.item().value(),
                    titles.find(request.title()).map(Title::title).orElse(""));
        }
    }
}
