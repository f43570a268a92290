package org.chaekgil.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.LocalDate;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.ReportingMissing;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is Tuesday, ten o'clock; the one copy stands at NORTH. */
@ChaekgilTest
@CleanSlate
@DisplayName("A request that waits")
class WaitingForCopyTest {
    @Autowired
    SmallTown town;

    @Autowired
    ChangingPickupLibrary changing;

    @Autowired
    PlacingRequest placing;

    @Autowired
    PromisingDay promising;

    @Autowired
    ReportingMissing reporting;

    @Autowired
    LoanRequests requests;

    @Autowired
    JdbcClient sql;

    private TitleId title;
    private ItemBarcode book;
    private CardNumber kim;

    @BeforeEach
    void town() {
        town.build();
        title = town.title("토지");
        book = town.copy("N1-0001", title, NORTH);
        kim = town.citizen("CARD01");
    }

    @AfterEach
    void allHolds() {
        assertThat(town.broken()).isEmpty();
    }

    private void acquired(LocalDate day) {
        sql.sql("update item set acquired_on = ?").param(day).update();
    }

    private long newsOfWaiting(RequestNumber request) {
        return requests.timeline(request).entries().stream()
                .filter(entry -> entry.state() == RequestState.QUEUED && entry.remark() == null)
                .count();
    }

    @Test
    @DisplayName("for a new acquisition gets it on the first day on which it may travel")
    void newAcquisition() {
        LocalDate bought = town.today().minusDays(1);
        acquired(bought);
        assertThat(promising.prospect(title, SOUTH)).isEqualTo(new Prospect(Prospect.Kind.NEW, bought.plusDays(3)));
        RequestNumber request = town.ask(kim, title, SOUTH);
        assertThat(town.state(request)).isEqualTo(RequestState.QUEUED);
        assertThat(town.scan(NORTH, book).kind()).isEqualTo(Instruction.Kind.NOTHING);
        town.passUntil(bought.plusDays(3), 5, 59);
        assertThat(town.state(request)).isEqualTo(RequestState.QUEUED);
        town.passUntil(bought.plusDays(3), 6, 0);
        assertThat(town.state(request)).isEqualTo(RequestState.TO_PICK);
        assertThat(town.request(request).promisedOn()).isNotNull();
    }

    @Test
    @DisplayName("for a new acquisition gets it at once when it shall be collected where it stands")
    void collectedAtHome() {
        acquired(town.today());
        RequestNumber request = town.ask(kim, title, SOUTH);
        changing.change(request, NORTH, town.reader(kim));
        assertThat(town.state(request)).isEqualTo(RequestState.TO_PICK);
        assertThatThrownBy(() -> changing.change(request, WEST, town.reader(kim)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Code.NOT_FOR_DELIVERY));
    }

    @Test
    @DisplayName("for a copy that never travels cannot be collected elsewhere")
    void neverTravels() {
        sql.sql("update item set deliverable = 'REFERENCE'").update();
        town.ask(town.citizen("CARD02"), title, NORTH);
        RequestNumber request = town.ask(kim, title, NORTH);
        assertThat(town.state(request)).isEqualTo(RequestState.QUEUED);
        assertThatThrownBy(() -> changing.change(request, SOUTH, town.reader(kim)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Code.NOT_FOR_DELIVERY));
    }

    @Test
    @DisplayName("for a copy that is lost meanwhile comes before a person within a week")
    void lostMeanwhile() {
        town.handOver(NORTH, book, town.citizen("CARD02"));
        RequestNumber request = town.ask(kim, title, SOUTH);
        reporting.missing(book, NORTH, town.staff(NORTH));
        assertThat(town.state(request)).isEqualTo(RequestState.QUEUED);
        town.passUntil(town.today().plusWeeks(1), 6, 0);
        assertThat(town.state(request)).isEqualTo(RequestState.EXHAUSTED);
    }

    @Test
    @DisplayName("looks again every week and makes no news of finding nothing")
    void waitsOn() {
        town.handOver(NORTH, book, town.citizen("CARD02"));
        RequestNumber request = town.ask(kim, title, SOUTH);
        town.passUntil(town.today().plusWeeks(2), 10, 0);
        assertThat(town.state(request)).isEqualTo(RequestState.QUEUED);
        assertThat(newsOfWaiting(request)).isOne();
    }

    @Test
    @DisplayName("for a person's review does not stop the same citizen from borrowing the book where it stands")
    void inReview() {
        for (int n = 1; n <= 3; n++) {
            TitleId other = town.title("책 " + n);
            town.copy("N1-100" + n, other, NORTH);
            town.ask(kim, other, SOUTH);
        }
        RequestNumber request = placing.place(new PlacingRequest.Wish(kim, title, null, SOUTH, true), town.staff(SOUTH))
                .number();
        assertThat(town.state(request)).isEqualTo(RequestState.IN_REVIEW);
        assertThat(town.handOver(NORTH, book, kim).kind()).isEqualTo(Instruction.Kind.HAND_OVER);
        assertThat(town.state(request)).isEqualTo(RequestState.IN_REVIEW);
    }
}
