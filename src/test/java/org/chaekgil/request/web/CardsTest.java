package org.chaekgil.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("A citizen's request on the page of the own books")
class CardsTest {
    @Autowired
    DemoCity city;

    @Autowired
    PlacingRequest placing;

    @Autowired
    LoanRequests requests;

    @Autowired
    Patrons patrons;

    @Autowired
    Titles titles;

    @Autowired
    LibraryNames names;

    @Autowired
    TimelineWords words;

    @Test
    @DisplayName("is late from the day after the promised one, while the book is not there")
    void late() {
        city.fillIfEmpty();
        TitleId title = titles.search("소년이 온다", null, true, 0, 1)
                .titles()
                .get(0)
                .title()
                .id();
        CardNumber number = new CardNumber("JJ000001");
        LoanRequest placed = placing.place(
                new PlacingRequest.Wish(number, title, null, new LibraryId("S05"), false),
                new Actor(number.value(), Role.CITIZEN, null, null));
        LocalDate promised = placed.promisedOn();
        Patron patron = patrons.byCard(number).orElseThrow();
        assertThat(on(promised).of(patron)).singleElement().matches(card -> !card.late());
        assertThat(on(promised.plusDays(1)).of(patron)).singleElement().matches(Card::late);
    }

    private Cards on(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(OpeningCalendar.ZONE);
        return new Cards(requests, titles, names, words, Clock.fixed(noon.toInstant(), OpeningCalendar.ZONE));
    }
}
