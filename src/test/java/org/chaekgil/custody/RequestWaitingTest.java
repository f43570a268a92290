package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.request.RequestState.AWAITING_OPENING;
import static org.chaekgil.request.RequestState.CANCELLED;
import static org.chaekgil.request.RequestState.FROZEN;
import static org.chaekgil.request.RequestState.PICKED;
import static org.chaekgil.request.RequestState.QUEUED;
import static org.chaekgil.request.RequestState.READY;
import static org.chaekgil.request.RequestState.TO_PICK;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import org.chaekgil.access.Code;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Waiting for a copy: until a library opens, in the queue, and paused by the citizen. */
@DisplayName("A request")
class RequestWaitingTest extends OneBookStory {
    @Autowired
    LoanRequests requests;

    @Test
    @DisplayName("whose only copy is at a closed library waits for the opening")
    void awaitsOpening() {
        town.closed(NORTH, town.today(), town.today());
        RequestNumber request = kimAsks();
        is(request, AWAITING_OPENING);
        assertThat(town.request(request).item()).isEqualTo(book);
        town.passUntil(town.today().plusDays(1), 9, 0);
        is(request, TO_PICK);
    }

    @Test
    @DisplayName("that waits for an opening takes another copy that is let go meanwhile")
    void freedMeanwhile() {
        ItemBarcode other = copyIn(WEST);
        RequestNumber first = town.ask(lee, title, WEST);
        assertThat(town.request(first).item()).isEqualTo(other);
        town.closed(NORTH, town.today(), town.today().plusDays(5));
        RequestNumber request = kimAsks();
        is(request, AWAITING_OPENING);
        people.cancel(first);
        is(request, TO_PICK);
        assertThat(town.request(request).item()).isEqualTo(other);
    }

    @Test
    @DisplayName("that waits for an opening takes another copy that is returned meanwhile")
    void returnedMeanwhile() {
        ItemBarcode other = copyIn(WEST);
        town.handOver(WEST, other, lee);
        town.closed(NORTH, town.today(), town.today().plusDays(5));
        RequestNumber request = kimAsks();
        is(request, AWAITING_OPENING);
        town.scan(HUB, other);
        is(request, PICKED);
        assertThat(town.request(request).item()).isEqualTo(other);
    }

    @Test
    @DisplayName("that waits for its own library to open leaves a copy alone that the van would bring later")
    void returnedTooFarAway() {
        ItemBarcode own = copyIn(WEST);
        town.handOver(NORTH, book, kim);
        town.closed(WEST, town.today(), town.today());
        RequestNumber request = town.ask(lee, title, WEST);
        is(request, AWAITING_OPENING);
        town.scan(HUB, book);
        is(request, AWAITING_OPENING);
        assertThat(town.request(request).item()).isEqualTo(own);
        town.passUntil(town.today().plusDays(1), 9, 0);
        is(request, TO_PICK);
        town.scan(WEST, own);
        is(request, READY);
    }

    @Test
    @DisplayName("for a busy title stands in the queue in the order of asking, and the returned copy goes to the first")
    void queue() {
        town.handOver(NORTH, book, town.citizen("CARD03"));
        RequestNumber first = kimAsks();
        RequestNumber second = town.ask(lee, title, WEST);
        is(first, QUEUED);
        assertThat(requests.queuePosition(first)).isEqualTo(1);
        assertThat(requests.queuePosition(second)).isEqualTo(2);
        town.scan(NORTH, book);
        is(first, PICKED);
        assertThat(requests.queuePosition(second)).isEqualTo(1);
    }

    @Test
    @DisplayName("in the queue gets the copy on the shelf that the one before it lets go")
    void freedOnShelf() {
        RequestNumber first = kimAsks();
        RequestNumber second = town.ask(lee, title, WEST);
        is(second, QUEUED);
        people.cancel(first);
        is(second, TO_PICK);
    }

    @Test
    @DisplayName("frozen keeps its place but is passed over, until its citizen thaws it")
    void frozen() {
        town.handOver(NORTH, book, town.citizen("CARD03"));
        RequestNumber first = kimAsks();
        RequestNumber second = town.ask(lee, title, WEST);
        people.freeze(first, town.today().plusDays(7));
        is(first, FROZEN);
        assertThat(requests.queuePosition(first)).isEqualTo(1);
        town.scan(NORTH, book);
        is(second, PICKED);
        people.thaw(first);
        is(first, QUEUED);
        people.cancel(second);
        town.scan(NORTH, book);
        is(first, PICKED);
    }

    @Test
    @DisplayName("frozen goes on by itself on its day")
    void thawsByDay() {
        town.handOver(NORTH, book, town.citizen("CARD03"));
        RequestNumber request = kimAsks();
        people.freeze(request, town.today().plusDays(2));
        town.scan(NORTH, book);
        is(request, FROZEN);
        town.pass(Duration.ofDays(2));
        is(request, TO_PICK);
    }

    @Test
    @DisplayName("frozen can be cancelled")
    void frozenCancelled() {
        town.handOver(NORTH, book, town.citizen("CARD03"));
        RequestNumber request = kimAsks();
        people.freeze(request, town.today().plusDays(2));
        people.cancel(request);
        is(request, CANCELLED);
        refused(Code.WRONG_STATE, () -> people.thaw(request));
    }
}
