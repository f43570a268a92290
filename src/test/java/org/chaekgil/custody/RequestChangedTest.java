package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.custody.Instruction.Kind.HOLD_SHELF;
import static org.chaekgil.custody.Instruction.Kind.SHELVE;
import static org.chaekgil.custody.Instruction.Kind.TOTE;
import static org.chaekgil.request.RequestState.AWAITING_OPENING;
import static org.chaekgil.request.RequestState.CANCELLED;
import static org.chaekgil.request.RequestState.IN_TRANSIT;
import static org.chaekgil.request.RequestState.ON_LOAN;
import static org.chaekgil.request.RequestState.PICKED;
import static org.chaekgil.request.RequestState.READY;
import static org.chaekgil.request.RequestState.TO_PICK;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import org.chaekgil.access.Code;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of mind: another pickup library, or no book at all. */
@DisplayName("A request")
class RequestChangedTest extends OneBookStory {
    @Autowired
    LoanRequests requests;

    @Test
    @DisplayName("to be picked goes to the new pickup library when that is changed")
    void pickupChangedToPick() {
        RequestNumber request = kimAsks();
        people.collectAt(request, WEST);
        is(request, TO_PICK);
        assertThat(town.scan(NORTH, book).library()).isEqualTo(WEST);
    }

    @Test
    @DisplayName("under way is redirected at its next scan when the pickup library is changed")
    void pickupChangedInTransit() {
        RequestNumber request = picked();
        Tote tote = people.send(book, NORTH, SOUTH);
        is(request, IN_TRANSIT);
        people.collectAt(request, WEST);
        is(request, IN_TRANSIT);
        town.receive(tote.barcode(), SOUTH);
        says(town.scan(SOUTH, book), TOTE, WEST);
        says(town.scan(WEST, book), HOLD_SHELF, WEST);
        is(request, READY);
    }

    @Test
    @DisplayName("that is ready goes back onto a pick list when the pickup library is changed, and travels on")
    void pickupChangedReady() {
        RequestNumber request = ready();
        people.collectAt(request, WEST);
        is(request, TO_PICK);
        assertThat(requests.pickList(SOUTH)).hasSize(1);
        assertThat(town.scan(SOUTH, book).library()).isEqualTo(WEST);
        is(request, PICKED);
        town.scan(WEST, book);
        is(request, READY);
    }

    @Test
    @DisplayName("cannot be changed or cancelled by others, nor after hand-over")
    void notYours() {
        RequestNumber request = onLoan();
        refused(Code.NOT_YOURS, () -> people.cancel(request, lee));
        refused(Code.WRONG_STATE, () -> people.cancel(request));
        refused(Code.WRONG_STATE, () -> people.collectAt(request, WEST));
        refused(Code.WRONG_STATE, () -> people.refuse(request, RefusalReason.OTHER, NORTH));
    }

    @Test
    @DisplayName("to be picked, queued, ready or waiting for an opening can be cancelled, twice without harm")
    void cancelledWhereItWaits() {
        RequestNumber toPick = kimAsks();
        people.cancel(toPick);
        people.cancel(toPick);
        is(toPick, CANCELLED);
        RequestNumber ready = ready();
        RequestNumber queued = town.ask(lee, title, WEST);
        people.cancel(queued);
        is(queued, CANCELLED);
        people.cancel(ready);
        is(ready, CANCELLED);
        assertThat(town.tasks(SOUTH)).containsExactly("clearHoldShelf");
        assertThat(town.scan(SOUTH, book).library()).isEqualTo(NORTH);
        town.scan(NORTH, book);
        town.closed(NORTH, town.today(), town.today());
        RequestNumber awaiting = kimAsks();
        is(awaiting, AWAITING_OPENING);
        people.cancel(awaiting);
        is(awaiting, CANCELLED);
    }

    @Test
    @DisplayName("cancelled on the way lets its book go on alone; the next scan sends it home")
    void cancelledOnTheWay() {
        RequestNumber request = picked();
        people.cancel(request);
        is(request, CANCELLED);
        assertThat(town.broken()).isEmpty();
        says(town.scan(SOUTH, book), TOTE, NORTH);
        says(town.scan(NORTH, book), SHELVE, NORTH);
    }

    @Test
    @DisplayName("cancelled on the way lets its book go to the next who waits")
    void cancelledOnTheWayForTheNext() {
        RequestNumber request = picked();
        RequestNumber next = town.ask(lee, title, WEST);
        people.cancel(request);
        assertThat(town.scan(SOUTH, book).library()).isEqualTo(WEST);
        is(next, PICKED);
    }

    @Test
    @DisplayName("whose citizen is given another copy lets the one under way go on alone")
    void otherCopy() {
        ItemBarcode other = copyIn(WEST);
        RequestNumber request = kimAsks();
        ItemBarcode first = town.request(request).item();
        ItemBarcode second = first.equals(book) ? other : book;
        town.scan(town.request(request).supplying(), first);
        town.handOver(SOUTH, second, kim);
        is(request, ON_LOAN);
        assertThat(town.scan(SOUTH, first).kind()).isEqualTo(TOTE);
        assertThat(town.borrower(second)).isEqualTo(kim);
    }
}
