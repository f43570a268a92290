package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import java.util.UUID;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.notice.Notices;
import org.chaekgil.request.CancellingRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("An undone scan")
class UndoTest {
    @Autowired
    SmallTown town;

    @Autowired
    Scanning scanning;

    @Autowired
    UndoingScan undoing;

    @Autowired
    CancellingRequest cancelling;

    @Autowired
    ReportingMissing reporting;

    @Autowired
    Notices notices;

    @Autowired
    LoanRequests requests;

    private TitleId title;
    private ItemBarcode book;
    private CardNumber kim;
    private CardNumber lee;

    @BeforeEach
    void town() {
        town.build();
        title = town.title("토지");
        book = town.copy("N1-0001", title, NORTH);
        kim = town.citizen("CARD01");
        lee = town.citizen("CARD02");
    }

    @AfterEach
    void allHolds() {
        assertThat(town.broken()).isEmpty();
    }

    private Scan scanned(LibraryId at, CardNumber card, Tote tote) {
        Scan scan =
                new Scan(UUID.randomUUID().toString(), at, book.value(), card, tote == null ? null : tote.barcode());
        Instruction answer = scanning.scan(scan, town.staff(at));
        assertThat(answer.kind()).isNotIn(Instruction.Kind.STOP, Instruction.Kind.NOTHING);
        return scan;
    }

    private void undo(Scan scan) {
        assertThat(undoing.undo(scan.id(), town.staff(scan.library())).text()).isEqualTo("scan.undone");
    }

    private void tooLate(Scan scan) {
        assertThatThrownBy(() -> undo(scan))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Code.UNDO_TOO_LATE));
    }

    private void is(RequestNumber request, RequestState state) {
        assertThat(town.state(request)).isEqualTo(state);
    }

    @Test
    @DisplayName("of a pick puts the book back on the pick list")
    void pick() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        Scan scan = scanned(NORTH, null, null);
        is(request, RequestState.PICKED);
        undo(scan);
        is(request, RequestState.TO_PICK);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
        assertThat(requests.pickList(NORTH)).hasSize(1);
        assertThat(town.broken()).isEmpty();
        scanned(NORTH, null, null);
        is(request, RequestState.PICKED);
    }

    @Test
    @DisplayName("into a tote takes the book out, but not once the tote is sealed")
    void intoTote() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        Tote tote = town.tote(NORTH, SOUTH);
        Scan first = scanned(NORTH, null, tote);
        is(request, RequestState.IN_TRANSIT);
        undo(first);
        is(request, RequestState.TO_PICK);
        Scan second = scanned(NORTH, null, tote);
        town.seal(tote);
        tooLate(second);
    }

    @Test
    @DisplayName("of an arrival puts the request under way again, and no notice goes out")
    void ready() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        scanned(NORTH, null, town.tote(NORTH, SOUTH));
        Scan scan = scanned(SOUTH, null, null);
        is(request, RequestState.READY);
        town.pass(Duration.ofMinutes(5));
        undo(scan);
        is(request, RequestState.IN_TRANSIT);
        town.pass(Duration.ofMinutes(30));
        assertThat(notices.forPatron(town.request(request).patron())).isEmpty();
        scanned(SOUTH, null, null);
        is(request, RequestState.READY);
    }

    @Test
    @DisplayName("of a hand-over puts the book back on the hold shelf")
    void handOver() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        town.scan(SOUTH, book);
        undo(scanned(SOUTH, kim, null));
        is(request, RequestState.READY);
        assertThat(town.place(book)).isEqualTo("HOLD_SHELF S1");
        scanned(SOUTH, kim, null);
        is(request, RequestState.ON_LOAN);
    }

    @Test
    @DisplayName("of a renewal restores the last day")
    void renewal() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        town.scan(SOUTH, book);
        town.handOver(SOUTH, book, kim);
        town.pass(Duration.ofDays(13));
        undo(scanned(SOUTH, kim, null));
        town.pass(Duration.ofDays(3));
        is(request, RequestState.OVERDUE);
    }

    private RequestNumber onLoan() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        town.scan(SOUTH, book);
        town.handOver(SOUTH, book, kim);
        town.pass(Duration.ofDays(1));
        return request;
    }

    @Test
    @DisplayName("of a return at home, which completed the request, lends the book again")
    void returnedHome() {
        RequestNumber request = onLoan();
        Scan scan = scanned(NORTH, null, null);
        is(request, RequestState.COMPLETED);
        undo(scan);
        is(request, RequestState.ON_LOAN);
        assertThat(town.place(book)).isEqualTo("WITH_CITIZEN S1");
        assertThat(town.broken()).isEmpty();
        scanned(NORTH, null, null);
        is(request, RequestState.COMPLETED);
    }

    @Test
    @DisplayName("of a return elsewhere lends the book again, and its way home is over")
    void returnedElsewhere() {
        RequestNumber request = onLoan();
        Scan scan = scanned(WEST, null, null);
        is(request, RequestState.GOING_HOME);
        undo(scan);
        is(request, RequestState.ON_LOAN);
    }

    @Test
    @DisplayName("of a return that gave the book to the next makes the next wait again")
    void returnedForTheNext() {
        RequestNumber request = onLoan();
        RequestNumber next = town.ask(lee, title, WEST);
        Scan scan = scanned(WEST, null, null);
        is(next, RequestState.READY);
        undo(scan);
        is(request, RequestState.ON_LOAN);
        is(next, RequestState.QUEUED);
    }

    @Test
    @DisplayName("of a scan at home that ended the way home and the request puts it on its way again")
    void home() {
        RequestNumber request = onLoan();
        town.scan(WEST, book);
        Scan scan = scanned(NORTH, null, null);
        is(request, RequestState.COMPLETED);
        undo(scan);
        is(request, RequestState.GOING_HOME);
        scanned(NORTH, null, null);
        is(request, RequestState.COMPLETED);
    }

    @Test
    @DisplayName("of a late return takes the suspension back too")
    void lateReturn() {
        RequestNumber request = onLoan();
        town.pass(Duration.ofDays(20));
        is(request, RequestState.OVERDUE);
        Scan scan = scanned(NORTH, null, null);
        assertThat(town.suspendedUntil(kim)).isNotNull();
        undo(scan);
        is(request, RequestState.OVERDUE);
        assertThat(town.suspendedUntil(kim)).isNull();
    }

    @Test
    @DisplayName("that found a missing book lets the search go on")
    void found() {
        reporting.missing(book, NORTH, town.staff(NORTH));
        Scan scan = scanned(WEST, null, null);
        undo(scan);
        assertThat(town.place(book)).isEqualTo("MISSING N1");
        assertThat(town.task("searchItem", book.value())).isNotNull();
    }

    @Test
    @DisplayName("of a return and a loan in one gives the book back to who had it")
    void returnedAndLent() {
        town.handOver(WEST, book, lee);
        town.pass(Duration.ofDays(1));
        undo(scanned(WEST, kim, null));
        assertThat(town.scan(HUB, book).kind()).isEqualTo(Instruction.Kind.TOTE);
    }

    @Test
    @DisplayName("by which somebody gave up another copy has that copy again")
    void otherCopy() {
        ItemBarcode other = town.copy("W1-0001", title, WEST);
        RequestNumber request = town.ask(kim, title, SOUTH);
        ItemBarcode first = town.request(request).item();
        LibraryId supplier = town.request(request).supplying();
        town.scan(supplier, first);
        ItemBarcode second = first.equals(book) ? other : book;
        Scan scan = new Scan(UUID.randomUUID().toString(), SOUTH, second.value(), kim, null);
        scanning.scan(scan, town.staff(SOUTH));
        is(request, RequestState.ON_LOAN);
        assertThat(town.broken()).isEmpty();
        undo(scan);
        is(request, RequestState.PICKED);
        assertThat(town.request(request).item()).isEqualTo(first);
        assertThat(town.request(request).supplying()).isEqualTo(supplier);
    }

    @Test
    @DisplayName("twice is undone once")
    void twice() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        Scan scan = scanned(NORTH, null, null);
        undo(scan);
        undo(scan);
        is(request, RequestState.TO_PICK);
    }

    @Test
    @DisplayName("is too late after ten minutes and after another scan")
    void late() {
        town.ask(kim, title, SOUTH);
        Scan pick = scanned(NORTH, null, null);
        town.scan(SOUTH, book);
        tooLate(pick);
        Scan handOver = scanned(SOUTH, kim, null);
        town.pass(Duration.ofMinutes(11));
        tooLate(handOver);
    }

    @Test
    @DisplayName("is too late when the request was cancelled since, or the book promised to another")
    void overtaken() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        Scan pick = scanned(NORTH, null, null);
        cancelling.cancel(request, town.reader(kim));
        tooLate(pick);
        town.scan(SOUTH, book);
        Scan home = scanned(NORTH, null, null);
        is(town.ask(lee, title, SOUTH), RequestState.TO_PICK);
        tooLate(home);
    }

    @Test
    @DisplayName("is too late when its citizen has asked for the title again")
    void askedAgain() {
        onLoan();
        Scan back = scanned(WEST, null, null);
        is(town.ask(kim, title, SOUTH), RequestState.QUEUED);
        tooLate(back);
    }

    @Test
    @DisplayName("is not another person's affair")
    void anotherPerson() {
        town.ask(kim, title, SOUTH);
        Scan scan = scanned(NORTH, null, null);
        assertThatThrownBy(() -> undoing.undo(scan.id(), town.staff(SOUTH)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Code.NOT_YOURS));
    }

    @Test
    @DisplayName("leaves its book to who began to wait since, when it lies on its shelf again")
    void offered() {
        Scan stray = scanned(SOUTH, null, null);
        RequestNumber request = town.ask(kim, title, SOUTH);
        is(request, RequestState.QUEUED);
        undo(stray);
        is(request, RequestState.TO_PICK);
    }
}
