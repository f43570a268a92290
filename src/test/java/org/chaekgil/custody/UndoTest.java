package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.request.RequestState.COMPLETED;
import static org.chaekgil.request.RequestState.GOING_HOME;
import static org.chaekgil.request.RequestState.IN_TRANSIT;
import static org.chaekgil.request.RequestState.ON_LOAN;
import static org.chaekgil.request.RequestState.OVERDUE;
import static org.chaekgil.request.RequestState.PICKED;
import static org.chaekgil.request.RequestState.QUEUED;
import static org.chaekgil.request.RequestState.READY;
import static org.chaekgil.request.RequestState.TO_PICK;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.chaekgil.access.Code;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.notice.Notices;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An undone scan")
class UndoTest extends OneBookStory {
    @Autowired
    Scanning scanning;

    @Autowired
    UndoingScan undoing;

    @Autowired
    Notices notices;

    @Autowired
    LoanRequests requests;

    private Scan scanned(LibraryId at) {
        return done(at, book, null, null);
    }

    private Scan scanned(LibraryId at, CardNumber card) {
        return done(at, book, card, null);
    }

    private Scan scanned(LibraryId at, Tote tote) {
        return done(at, book, null, tote.barcode());
    }

    /** A scan that changed something and can be named afterwards. */
    private Scan done(LibraryId at, ItemBarcode item, CardNumber card, ToteBarcode tote) {
        Scan scan = new Scan(UUID.randomUUID().toString(), at, item.value(), card, tote);
        Instruction answer = scanning.scan(scan, town.staff(at));
        assertThat(answer.kind()).isNotIn(Instruction.Kind.STOP, Instruction.Kind.NOTHING);
        return scan;
    }

    private void undo(Scan scan) {
        assertThat(people.undo(scan).text()).isEqualTo("scan.undone");
    }

    private void tooLate(Scan scan) {
        refused(Code.UNDO_TOO_LATE, () -> people.undo(scan));
    }

    @Test
    @DisplayName("of a pick puts the book back on the pick list")
    void pick() {
        RequestNumber request = kimAsks();
        Scan scan = scanned(NORTH);
        is(request, PICKED);
        undo(scan);
        is(request, TO_PICK);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
        assertThat(requests.pickList(NORTH)).hasSize(1);
        assertThat(town.broken()).isEmpty();
        scanned(NORTH);
        is(request, PICKED);
    }

    @Test
    @DisplayName("into a tote takes the book out, but not once the tote is sealed")
    void intoTote() {
        RequestNumber request = kimAsks();
        Tote tote = town.tote(NORTH, SOUTH);
        Scan first = scanned(NORTH, tote);
        is(request, IN_TRANSIT);
        undo(first);
        is(request, TO_PICK);
        Scan second = scanned(NORTH, tote);
        town.seal(tote);
        tooLate(second);
    }

    @Test
    @DisplayName("of an arrival puts the request under way again, and no notice goes out")
    void arrival() {
        RequestNumber request = kimAsks();
        scanned(NORTH, town.tote(NORTH, SOUTH));
        Scan scan = scanned(SOUTH);
        is(request, READY);
        town.pass(Duration.ofMinutes(5));
        undo(scan);
        is(request, IN_TRANSIT);
        town.pass(Duration.ofMinutes(30));
        assertThat(notices.forPatron(town.request(request).patron())).isEmpty();
        scanned(SOUTH);
        is(request, READY);
    }

    @Test
    @DisplayName("of a hand-over puts the book back on the hold shelf")
    void handOver() {
        RequestNumber request = kimAsks();
        town.scan(SOUTH, book);
        undo(scanned(SOUTH, kim));
        is(request, READY);
        assertThat(town.place(book)).isEqualTo("HOLD_SHELF S1");
        scanned(SOUTH, kim);
        is(request, ON_LOAN);
    }

    @Test
    @DisplayName("of a renewal restores the last day")
    void renewal() {
        RequestNumber request = kimAsks();
        town.scan(SOUTH, book);
        town.handOver(SOUTH, book, kim);
        town.pass(Duration.ofDays(13));
        undo(scanned(SOUTH, kim));
        town.pass(Duration.ofDays(3));
        is(request, OVERDUE);
    }

    private RequestNumber lentYesterday() {
        RequestNumber request = onLoan();
        town.pass(Duration.ofDays(1));
        return request;
    }

    @Test
    @DisplayName("of a return at home, which completed the request, lends the book again")
    void returnedHome() {
        RequestNumber request = lentYesterday();
        Scan scan = scanned(NORTH);
        is(request, COMPLETED);
        undo(scan);
        is(request, ON_LOAN);
        assertThat(town.place(book)).isEqualTo("WITH_CITIZEN S1");
        assertThat(town.broken()).isEmpty();
        scanned(NORTH);
        is(request, COMPLETED);
    }

    @Test
    @DisplayName("of a return elsewhere lends the book again, and its way home is over")
    void returnedElsewhere() {
        RequestNumber request = lentYesterday();
        Scan scan = scanned(WEST);
        is(request, GOING_HOME);
        undo(scan);
        is(request, ON_LOAN);
    }

    @Test
    @DisplayName("of a return that gave the book to the next makes the next wait again")
    void returnedForTheNext() {
        RequestNumber request = lentYesterday();
        RequestNumber next = town.ask(lee, title, WEST);
        Scan scan = scanned(WEST);
        is(next, READY);
        undo(scan);
        is(request, ON_LOAN);
        is(next, QUEUED);
    }

    @Test
    @DisplayName("of a scan at home that ended the way home and the request puts it on its way again")
    void home() {
        RequestNumber request = lentYesterday();
        town.scan(WEST, book);
        Scan scan = scanned(NORTH);
        is(request, COMPLETED);
        undo(scan);
        is(request, GOING_HOME);
        scanned(NORTH);
        is(request, COMPLETED);
    }

    @Test
    @DisplayName("of a late return takes the suspension back too")
    void lateReturn() {
        RequestNumber request = lentYesterday();
        town.pass(Duration.ofDays(20));
        is(request, OVERDUE);
        Scan scan = scanned(NORTH);
        assertThat(town.suspendedUntil(kim)).isNotNull();
        undo(scan);
        is(request, OVERDUE);
        assertThat(town.suspendedUntil(kim)).isNull();
    }

    @Test
    @DisplayName("of one of two late returns leaves the other's suspension, whichever came first")
    void oneOfTwoLateReturns() {
        ItemBarcode second = copyIn(WEST);
        town.handOver(NORTH, book, kim);
        town.pass(Duration.ofDays(3));
        town.handOver(WEST, second, kim);
        town.pass(Duration.ofDays(20));
        Scan longer = done(NORTH, book, null, null);
        LocalDate forLonger = town.suspendedUntil(kim);
        Scan shorter = done(WEST, second, null, null);
        assertThat(town.suspendedUntil(kim)).isEqualTo(forLonger);
        undo(longer);
        assertThat(town.suspendedUntil(kim)).isAfter(town.today()).isBefore(forLonger);
        undo(shorter);
        assertThat(town.suspendedUntil(kim)).isNull();
    }

    @Test
    @DisplayName("of a late return leaves a suspension that stood before")
    void suspendedBefore() {
        town.handOver(NORTH, book, kim);
        LocalDate before = town.today().plusDays(40);
        sql.sql("update patron set suspended_until = ?").param(before).update();
        town.pass(Duration.ofDays(20));
        undo(scanned(NORTH));
        assertThat(town.suspendedUntil(kim)).isEqualTo(before);
    }

    @Test
    @DisplayName("that found a missing book lets the search go on")
    void found() {
        people.missing(book, NORTH);
        Scan scan = scanned(WEST);
        undo(scan);
        assertThat(town.place(book)).isEqualTo("MISSING N1");
        assertThat(town.task("searchItem", book.value())).isNotNull();
    }

    @Test
    @DisplayName("of a return and a loan in one gives the book back to who had it")
    void returnedAndLent() {
        town.handOver(WEST, book, lee);
        town.pass(Duration.ofDays(1));
        Scan scan = scanned(WEST, kim);
        assertThat(town.borrower(book)).isEqualTo(kim);
        undo(scan);
        assertThat(town.borrower(book)).isEqualTo(lee);
        assertThat(town.scan(HUB, book).kind()).isEqualTo(Instruction.Kind.TOTE);
    }

    @Test
    @DisplayName("by which somebody gave up another copy has that copy again")
    void otherCopy() {
        ItemBarcode other = copyIn(WEST);
        RequestNumber request = kimAsks();
        ItemBarcode first = town.request(request).item();
        LibraryId supplier = town.request(request).supplying();
        town.scan(supplier, first);
        ItemBarcode second = first.equals(book) ? other : book;
        Scan scan = done(SOUTH, second, kim, null);
        is(request, ON_LOAN);
        assertThat(town.broken()).isEmpty();
        undo(scan);
        is(request, PICKED);
        assertThat(town.request(request).item()).isEqualTo(first);
        assertThat(town.request(request).supplying()).isEqualTo(supplier);
    }

    @Test
    @DisplayName("twice is undone once")
    void twice() {
        RequestNumber request = kimAsks();
        Scan scan = scanned(NORTH);
        undo(scan);
        undo(scan);
        is(request, TO_PICK);
    }

    @Test
    @DisplayName("is too late after ten minutes and after another scan")
    void late() {
        kimAsks();
        Scan pick = scanned(NORTH);
        town.scan(SOUTH, book);
        tooLate(pick);
        Scan handOver = scanned(SOUTH, kim);
        town.pass(Duration.ofMinutes(11));
        tooLate(handOver);
    }

    @Test
    @DisplayName("is too late when the request was cancelled since, or the book promised to another")
    void overtaken() {
        RequestNumber request = kimAsks();
        Scan pick = scanned(NORTH);
        people.cancel(request);
        tooLate(pick);
        town.scan(SOUTH, book);
        Scan home = scanned(NORTH);
        is(town.ask(lee, title, SOUTH), TO_PICK);
        tooLate(home);
    }

    @Test
    @DisplayName("is too late when its citizen has asked for the title again")
    void askedAgain() {
        lentYesterday();
        Scan back = scanned(WEST);
        is(kimAsks(), QUEUED);
        tooLate(back);
    }

    @Test
    @DisplayName("is not another person's affair")
    void anotherPerson() {
        kimAsks();
        Scan scan = scanned(NORTH);
        refused(Code.NOT_YOURS, () -> undoing.undo(scan.id(), town.staff(SOUTH)));
    }

    @Test
    @DisplayName("leaves its book to who began to wait since, when it lies on its shelf again")
    void offered() {
        Scan stray = scanned(SOUTH);
        RequestNumber request = kimAsks();
        is(request, QUEUED);
        undo(stray);
        is(request, TO_PICK);
    }
}
