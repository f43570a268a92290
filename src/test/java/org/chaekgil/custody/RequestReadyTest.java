package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.request.RequestState.PICKED;
import static org.chaekgil.request.RequestState.PICKUP_EXPIRED;
import static org.chaekgil.request.RequestState.READY;
import static org.chaekgil.request.RequestState.TO_PICK;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import org.chaekgil.access.Code;
import org.chaekgil.notice.Notices;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the hold shelf: told, collected in time or not, and its book gone astray. */
@DisplayName("A request")
class RequestReadyTest extends OneBookStory {
    @Autowired
    Notices notices;

    @Test
    @DisplayName("that is ready tells its citizen after ten minutes, not before")
    void notice() {
        RequestNumber request = ready();
        town.pass(Duration.ofMinutes(9));
        assertThat(notices.forPatron(town.request(request).patron())).isEmpty();
        town.pass(Duration.ofMinutes(1));
        assertThat(notices.forPatron(town.request(request).patron()))
                .singleElement()
                .satisfies(n -> assertThat(n.requests()).containsExactly(request.value()));
    }

    @Test
    @DisplayName("not collected within three open days expires, and its book goes home")
    void expires() {
        RequestNumber request = ready();
        assertThat(town.request(request).pickupUntil()).isEqualTo(town.today().plusDays(3)); // Friday
        town.passUntil(town.today().plusDays(3), 17, 59);
        is(request, READY);
        town.pass(Duration.ofMinutes(1));
        is(request, PICKUP_EXPIRED);
        assertThat(town.tasks(SOUTH)).containsExactly("clearHoldShelf");
        assertThat(town.scan(SOUTH, book).library()).isEqualTo(NORTH);
        assertThat(town.suspendedUntil(kim)).isNull();
    }

    @Test
    @DisplayName("not collected leaves its book to the next who waits")
    void expiresForTheNext() {
        RequestNumber request = ready();
        RequestNumber next = town.ask(lee, title, WEST);
        town.pass(Duration.ofDays(4));
        is(request, PICKUP_EXPIRED);
        assertThat(town.scan(SOUTH, book).library()).isEqualTo(WEST);
        is(next, PICKED);
    }

    @Test
    @DisplayName("not collected for the third time within half a year suspends the card for thirty days")
    void thirdNoShow() {
        for (int time = 1; time <= 3; time++) {
            assertThat(town.suspendedUntil(kim)).isNull();
            is(ready(), READY);
            town.pass(Duration.ofDays(7));
            town.scan(NORTH, book);
        }
        // it expired on Friday, and today is Tuesday
        assertThat(town.suspendedUntil(kim)).isEqualTo(town.today().plusDays(26));
        refused(Code.CARD_SUSPENDED, this::kimAsks);
    }

    @Test
    @DisplayName("that is ready travels again when its book turns up elsewhere")
    void astray() {
        RequestNumber request = ready();
        assertThat(town.scan(HUB, book).library()).isEqualTo(SOUTH);
        is(request, PICKED);
        assertThat(town.remarks(request)).contains("remark.astray");
        town.scan(SOUTH, book);
        is(request, READY);
    }

    @Test
    @DisplayName("that is ready looks for another copy when the book is gone from the hold shelf")
    void goneFromHoldShelf() {
        RequestNumber request = ready();
        copyIn(WEST);
        people.missing(book, SOUTH);
        is(request, TO_PICK);
        assertThat(town.request(request).supplying()).isEqualTo(WEST);
    }
}
