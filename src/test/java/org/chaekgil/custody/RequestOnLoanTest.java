package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.request.RequestState.COMPLETED;
import static org.chaekgil.request.RequestState.GOING_HOME;
import static org.chaekgil.request.RequestState.LOST_OR_DAMAGED;
import static org.chaekgil.request.RequestState.ON_LOAN;
import static org.chaekgil.request.RequestState.OVERDUE;
import static org.chaekgil.request.RequestState.QUEUED;
import static org.chaekgil.request.RequestState.READY;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the hand-over to the shelf at home. */
@DisplayName("A request")
class RequestOnLoanTest extends OneBookStory {
    @Test
    @DisplayName("on loan is overdue after its last day; the late return suspends for as many days")
    void overdue() {
        RequestNumber request = onLoan();
        town.pass(Duration.ofDays(14));
        is(request, ON_LOAN);
        town.pass(Duration.ofDays(3));
        is(request, OVERDUE);
        town.scan(NORTH, book);
        is(request, COMPLETED);
        assertThat(town.suspendedUntil(kim)).isEqualTo(town.today().plusDays(3));
    }

    @Test
    @DisplayName("on loan and renewed is overdue a week later")
    void renewed() {
        RequestNumber request = onLoan();
        town.pass(Duration.ofDays(13));
        assertThat(town.handOver(SOUTH, book, kim).text()).isEqualTo("scan.renewed");
        town.pass(Duration.ofDays(7));
        is(request, ON_LOAN);
        town.pass(Duration.ofDays(2));
        is(request, OVERDUE);
    }

    @Test
    @DisplayName("whose book is lost on loan or when overdue ends so")
    void lost() {
        RequestNumber onLoan = onLoan();
        people.missing(book, SOUTH);
        is(onLoan, LOST_OR_DAMAGED);
        town.scan(NORTH, book);
        RequestNumber late = onLoan();
        town.pass(Duration.ofDays(20));
        is(late, OVERDUE);
        people.damaged(book, SOUTH);
        is(late, LOST_OR_DAMAGED);
        assertThat(town.place(book)).isEqualTo("QUARANTINED S1");
        people.complete("decideDamaged", book.value());
        assertThat(count("act_ru_task where proc_def_id_ not like 'courier-day:%'"))
                .isZero();
    }

    @Test
    @DisplayName("goes home from where the book was returned, and is completed there")
    void goesHome() {
        RequestNumber request = onLoan();
        town.pass(Duration.ofDays(1));
        town.scan(WEST, book);
        is(request, GOING_HOME);
        town.scan(NORTH, book);
        is(request, COMPLETED);
    }

    @Test
    @DisplayName("is completed when the next takes its book on the way home")
    void takenOnTheWayHome() {
        RequestNumber request = onLoan();
        town.pass(Duration.ofDays(1));
        town.scan(WEST, book);
        RequestNumber next = town.ask(lee, title, HUB);
        is(next, QUEUED);
        town.scan(HUB, book);
        is(request, COMPLETED);
        is(next, READY);
    }
}
