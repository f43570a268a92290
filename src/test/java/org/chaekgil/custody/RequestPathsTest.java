package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.request.RequestState.AWAITING_OPENING;
import static org.chaekgil.request.RequestState.CANCELLED;
import static org.chaekgil.request.RequestState.COMPLETED;
import static org.chaekgil.request.RequestState.EXHAUSTED;
import static org.chaekgil.request.RequestState.FROZEN;
import static org.chaekgil.request.RequestState.GOING_HOME;
import static org.chaekgil.request.RequestState.IN_REVIEW;
import static org.chaekgil.request.RequestState.IN_TRANSIT;
import static org.chaekgil.request.RequestState.LOST_OR_DAMAGED;
import static org.chaekgil.request.RequestState.ON_LOAN;
import static org.chaekgil.request.RequestState.OVERDUE;
import static org.chaekgil.request.RequestState.PICKED;
import static org.chaekgil.request.RequestState.PICKUP_EXPIRED;
import static org.chaekgil.request.RequestState.QUEUED;
import static org.chaekgil.request.RequestState.READY;
import static org.chaekgil.request.RequestState.REJECTED;
import static org.chaekgil.request.RequestState.TO_PICK;
import static org.chaekgil.request.RequestState.UNFILLED;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.notice.Notices;
import org.chaekgil.request.CancellingRequest;
import org.chaekgil.request.ChangingPickupLibrary;
import org.chaekgil.request.FreezingRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RefusingSupply;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.SupplyAttempt;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code loan-request.bpmn}. It is Tuesday, ten o'clock; every library is open from nine to six on working days. */
@ChaekgilTest
@CleanSlate
@DisplayName("A request")
class RequestPathsTest {
    @Autowired
    SmallTown town;

    @Autowired
    PlacingRequest placing;

    @Autowired
    CancellingRequest cancelling;

    @Autowired
    ChangingPickupLibrary changing;

    @Autowired
    FreezingRequest freezing;

    @Autowired
    RefusingSupply refusing;

    @Autowired
    ReportingMissing reporting;

    @Autowired
    LoanRequests requests;

    @Autowired
    Notices notices;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient sql;

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

    private RequestNumber kimAsks() {
        return town.ask(kim, title, SOUTH);
    }

    private RequestNumber ready() {
        RequestNumber request = kimAsks();
        town.scan(SOUTH, book);
        assertThat(town.state(request)).isEqualTo(READY);
        return request;
    }

    private RequestNumber onLoan() {
        RequestNumber request = ready();
        town.handOver(SOUTH, book, kim);
        return request;
    }

    private RequestNumber picked() {
        RequestNumber request = kimAsks();
        town.scan(NORTH, book);
        assertThat(town.state(request)).isEqualTo(PICKED);
        return request;
    }

    private void is(RequestNumber request, RequestState state) {
        assertThat(town.state(request)).isEqualTo(state);
    }

    private void refused(Code code, Runnable act) {
        long before =
                sql.sql("select count(*) from loan_request").query(Long.class).single();
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code));
        assertThat(sql.sql("select count(*) from loan_request")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    private void notFound(RequestNumber request, RefusalReason reason) {
        refusing.refuse(request, reason, town.staff(town.request(request).supplying()));
    }

    @Test
    @DisplayName("beyond three is refused with OVER_LIMIT and leaves no row")
    void overLimit() {
        for (String name : new String[] {"하나", "둘", "셋"}) {
            TitleId other = town.title(name);
            town.copy("S1-" + other.value(), other, SOUTH);
            town.ask(kim, other, NORTH);
        }
        refused(Code.OVER_LIMIT, this::kimAsks);
    }

    @Test
    @DisplayName("of a suspended card is refused with CARD_SUSPENDED and leaves no row")
    void suspended() {
        sql.sql("update patron set suspended_until = '2026-12-01'").update();
        refused(Code.CARD_SUSPENDED, this::kimAsks);
    }

    @Test
    @DisplayName("for a book that may not travel is refused with NOT_FOR_DELIVERY, but not at the book's home")
    void notForDelivery() {
        sql.sql("update item set deliverable = 'REFERENCE'").update();
        refused(Code.NOT_FOR_DELIVERY, this::kimAsks);
        is(town.ask(kim, title, NORTH), TO_PICK);
    }

    @Test
    @DisplayName("for a title already asked for is refused with DUPLICATE_REQUEST")
    void duplicate() {
        kimAsks();
        refused(Code.DUPLICATE_REQUEST, this::kimAsks);
    }

    @Test
    @DisplayName("of an unknown card, title, copy or library is refused")
    void unknown() {
        refused(Code.CARD_UNKNOWN, () -> town.ask(new CardNumber("CARD99"), title, SOUTH));
        refused(Code.TITLE_UNKNOWN, () -> town.ask(kim, new TitleId(999_999), SOUTH));
        refused(Code.LIBRARY_UNKNOWN, () -> town.ask(kim, title, new LibraryId("X9")));
        refused(
                Code.ITEM_UNKNOWN,
                () -> placing.place(
                        new PlacingRequest.Wish(kim, null, new ItemBarcode("N1-9999"), SOUTH, false),
                        town.reader(kim)));
        refused(
                Code.BAD_INPUT,
                () -> placing.place(new PlacingRequest.Wish(kim, null, null, SOUTH, false), town.reader(kim)));
        refused(
                Code.NOT_YOURS,
                () -> placing.place(new PlacingRequest.Wish(kim, title, null, SOUTH, false), town.reader(lee)));
    }

    private RequestNumber inReview() {
        sql.sql("update patron set suspended_until = '2026-12-01'").update();
        RequestNumber request = placing.place(new PlacingRequest.Wish(kim, title, null, SOUTH, true), town.staff(SOUTH))
                .number();
        is(request, IN_REVIEW);
        return request;
    }

    @Test
    @DisplayName("against the rules with an override is reviewed, and when accepted looks for a copy")
    void reviewAccepted() {
        RequestNumber request = inReview();
        tasks.complete(town.task("reviewRequest", request.value()), Map.of("accepted", true));
        is(request, TO_PICK);
    }

    @Test
    @DisplayName("that the review does not accept is rejected with its reason")
    void reviewRejected() {
        RequestNumber request = inReview();
        tasks.complete(town.task("reviewRequest", request.value()), Map.of("accepted", false, "reason", "신간입니다"));
        is(request, REJECTED);
        assertThat(town.request(request).reason()).isEqualTo("신간입니다");
    }

    @Test
    @DisplayName("in review can be cancelled")
    void cancelledInReview() {
        RequestNumber request = inReview();
        cancelling.cancel(request, town.reader(kim));
        is(request, CANCELLED);
    }

    @Test
    @DisplayName("stores why its library was chosen")
    void explanation() {
        RequestNumber request = kimAsks();
        assertThat(requests.attempts(request)).singleElement().satisfies(attempt -> {
            assertThat(attempt.library()).isEqualTo(NORTH);
            assertThat(attempt.answer()).isEqualTo(SupplyAttempt.Answer.PENDING);
            assertThat(attempt.explanation()).matches("minutes=\\d+;load=0;balance=-?\\d+;open=true");
        });
        assertThat(town.request(request).promisedOn()).isEqualTo(town.today().plusDays(2));
    }

    @Test
    @DisplayName("is a local hold when a copy stands at the pickup library, whatever stands elsewhere")
    void localHold() {
        ItemBarcode near = town.copy("S1-0001", title, SOUTH);
        RequestNumber request = kimAsks();
        assertThat(town.request(request).item()).isEqualTo(near);
        assertThat(town.scan(SOUTH, near).kind()).isEqualTo(Instruction.Kind.HOLD_SHELF);
        is(request, READY);
    }

    @ParameterizedTest(name = "refused because {0} goes to the next library")
    @EnumSource(RefusalReason.class)
    void nextSupplier(RefusalReason reason) {
        town.copy("W1-0001", title, WEST);
        RequestNumber request = kimAsks();
        LibraryId first = town.request(request).supplying();
        notFound(request, reason);
        is(request, TO_PICK);
        assertThat(town.request(request).supplying()).isNotEqualTo(first);
        assertThat(requests.attempts(request))
                .extracting(SupplyAttempt::answer)
                .containsExactlyInAnyOrder(SupplyAttempt.Answer.REFUSED, SupplyAttempt.Answer.PENDING);
    }

    @Test
    @DisplayName("refused by everybody is exhausted; asked again it is on the pick list again")
    void exhaustedAndRetried() {
        RequestNumber request = kimAsks();
        notFound(request, RefusalReason.IN_PROCESSING);
        is(request, EXHAUSTED);
        tasks.complete(town.task("decideExhausted", request.value()), Map.of("decision", "RETRY"));
        is(request, TO_PICK);
    }

    @ParameterizedTest(name = "refused by everybody is closed with {0}")
    @EnumSource(Decision.class)
    void exhaustedAndClosed(Decision decision) {
        RequestNumber request = kimAsks();
        notFound(request, RefusalReason.OTHER);
        tasks.complete(town.task("decideExhausted", request.value()), Map.of("decision", decision.name()));
        is(request, UNFILLED);
        assertThat(town.request(request).reason()).isEqualTo(decision.name());
    }

    enum Decision {
        NATIONAL,
        PURCHASE,
        CLOSE
    }

    @Test
    @DisplayName("that is exhausted gets a copy that is returned or freed after all")
    void copyAfterAll() {
        ItemBarcode other = town.copy("W1-0001", title, WEST);
        reporting.missing(other, WEST, town.staff(WEST));
        RequestNumber request = kimAsks();
        notFound(request, RefusalReason.OTHER);
        is(request, EXHAUSTED);
        town.scan(SOUTH, other);
        is(request, READY);
        RequestNumber second = town.ask(lee, title, WEST);
        is(second, TO_PICK);
        notFound(second, RefusalReason.OTHER);
        is(second, QUEUED);
        cancelling.cancel(request, town.reader(kim));
        town.scan(SOUTH, other);
        is(second, PICKED);
    }

    @Test
    @DisplayName("that is exhausted gets a copy that another lets go on its shelf")
    void copyFreedAfterAll() {
        ItemBarcode other = town.copy("W1-0001", title, WEST);
        sql.sql("update item set deliverable = 'REFERENCE' where barcode = 'W1-0001'")
                .update();
        RequestNumber local = town.ask(lee, title, WEST);
        assertThat(town.request(local).item()).isEqualTo(other);
        RequestNumber request = kimAsks();
        notFound(request, RefusalReason.OTHER);
        is(request, EXHAUSTED);
        changing.change(request, WEST, town.reader(kim));
        cancelling.cancel(local, town.reader(lee));
        is(request, TO_PICK);
    }

    @Test
    @DisplayName(
            "reminds its library at half time, and when the time is over goes to the next; the late scan is told so")
    void timeOut() {
        ItemBarcode other = town.copy("W1-0001", title, WEST);
        RequestNumber request = kimAsks();
        ItemBarcode first = town.request(request).item();
        LibraryId slow = town.request(request).supplying();
        town.passUntil(town.today(), 13, 59);
        assertThat(town.remarks(request)).isEmpty();
        town.passUntil(town.today(), 14, 0);
        assertThat(town.remarks(request)).containsExactly("remark.supplierReminded");
        town.passUntil(town.today(), 18, 0);
        is(request, TO_PICK);
        assertThat(town.request(request).item()).isNotEqualTo(first).isIn(book, other);
        assertThat(town.remarks(request)).contains("remark.supplierTimedOut");
        Instruction late = town.scan(slow, first);
        assertThat(late.kind()).isEqualTo(Instruction.Kind.SHELVE);
        assertThat(late.text()).isEqualTo("scan.alreadySupplied");
    }

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
        ItemBarcode other = town.copy("W1-0001", title, WEST);
        RequestNumber first = town.ask(lee, title, WEST);
        assertThat(town.request(first).item()).isEqualTo(other);
        town.closed(NORTH, town.today(), town.today().plusDays(5));
        RequestNumber request = kimAsks();
        is(request, AWAITING_OPENING);
        cancelling.cancel(first, town.reader(lee));
        is(request, TO_PICK);
        assertThat(town.request(request).item()).isEqualTo(other);
    }

    @Test
    @DisplayName("that waits for an opening takes another copy that is returned meanwhile")
    void returnedMeanwhile() {
        ItemBarcode other = town.copy("W1-0001", title, WEST);
        town.handOver(WEST, other, lee);
        town.closed(NORTH, town.today(), town.today().plusDays(5));
        RequestNumber request = kimAsks();
        is(request, AWAITING_OPENING);
        town.scan(HUB, other);
        is(request, PICKED);
        assertThat(town.request(request).item()).isEqualTo(other);
    }

    @Test
    @DisplayName("for a busy title stands in the queue in the order of asking, and the returned copy goes to the first")
    void queue() {
        town.handOver(NORTH, book, town.citizen("CARD03"));
        RequestNumber first = town.ask(kim, title, SOUTH);
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
        cancelling.cancel(first, town.reader(kim));
        is(second, TO_PICK);
    }

    @Test
    @DisplayName("frozen keeps its place but is passed over, until its citizen thaws it")
    void frozen() {
        town.handOver(NORTH, book, town.citizen("CARD03"));
        RequestNumber first = town.ask(kim, title, SOUTH);
        RequestNumber second = town.ask(lee, title, WEST);
        freezing.freeze(first, town.today().plusDays(7), town.reader(kim));
        is(first, FROZEN);
        assertThat(requests.queuePosition(first)).isEqualTo(1);
        town.scan(NORTH, book);
        is(second, PICKED);
        freezing.thaw(first, town.reader(kim));
        is(first, QUEUED);
        cancelling.cancel(second, town.reader(lee));
        town.scan(NORTH, book);
        is(first, PICKED);
    }

    @Test
    @DisplayName("frozen goes on by itself on its day")
    void thawsByDay() {
        town.handOver(NORTH, book, town.citizen("CARD03"));
        RequestNumber request = kimAsks();
        freezing.freeze(request, town.today().plusDays(2), town.reader(kim));
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
        freezing.freeze(request, town.today().plusDays(2), town.reader(kim));
        cancelling.cancel(request, town.reader(kim));
        is(request, CANCELLED);
        assertThatThrownBy(() -> freezing.thaw(request, town.reader(kim))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("to be picked goes to the new pickup library when that is changed")
    void pickupChangedToPick() {
        RequestNumber request = kimAsks();
        changing.change(request, WEST, town.reader(kim));
        is(request, TO_PICK);
        assertThat(town.scan(NORTH, book).library()).isEqualTo(WEST);
    }

    @Test
    @DisplayName("under way is redirected at its next scan when the pickup library is changed")
    void pickupChangedInTransit() {
        RequestNumber request = picked();
        Tote tote = town.tote(NORTH, SOUTH);
        town.putInto(tote.barcode(), NORTH, book);
        town.seal(tote);
        is(request, IN_TRANSIT);
        changing.change(request, WEST, town.reader(kim));
        is(request, IN_TRANSIT);
        town.receive(tote.barcode(), SOUTH);
        assertThat(town.scan(SOUTH, book)).satisfies(i -> {
            assertThat(i.kind()).isEqualTo(Instruction.Kind.TOTE);
            assertThat(i.library()).isEqualTo(WEST);
        });
        assertThat(town.scan(WEST, book).kind()).isEqualTo(Instruction.Kind.HOLD_SHELF);
        is(request, READY);
    }

    @Test
    @DisplayName("that is ready goes back onto a pick list when the pickup library is changed, and travels on")
    void pickupChangedReady() {
        RequestNumber request = ready();
        changing.change(request, WEST, town.reader(kim));
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
        assertThatThrownBy(() -> cancelling.cancel(request, town.reader(lee)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Code.NOT_YOURS));
        assertThatThrownBy(() -> cancelling.cancel(request, town.reader(kim)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Code.WRONG_STATE));
        assertThatThrownBy(() -> changing.change(request, WEST, town.reader(kim)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Code.WRONG_STATE));
        assertThatThrownBy(() -> refusing.refuse(request, RefusalReason.OTHER, town.staff(NORTH)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Code.WRONG_STATE));
    }

    @Test
    @DisplayName("to be picked, queued, ready or waiting for an opening can be cancelled, twice without harm")
    void cancelledWhereItWaits() {
        RequestNumber toPick = kimAsks();
        cancelling.cancel(toPick, town.reader(kim));
        cancelling.cancel(toPick, town.reader(kim));
        is(toPick, CANCELLED);
        RequestNumber ready = ready();
        RequestNumber queued = town.ask(lee, title, WEST);
        cancelling.cancel(queued, town.reader(lee));
        is(queued, CANCELLED);
        cancelling.cancel(ready, town.reader(kim));
        is(ready, CANCELLED);
        assertThat(town.tasks(SOUTH)).containsExactly("clearHoldShelf");
        assertThat(town.scan(SOUTH, book).library()).isEqualTo(NORTH);
        town.scan(NORTH, book);
        town.closed(NORTH, town.today(), town.today());
        RequestNumber awaiting = kimAsks();
        is(awaiting, AWAITING_OPENING);
        cancelling.cancel(awaiting, town.reader(kim));
        is(awaiting, CANCELLED);
    }

    @Test
    @DisplayName("cancelled when exhausted ends")
    void cancelledWhenExhausted() {
        RequestNumber request = kimAsks();
        notFound(request, RefusalReason.OTHER);
        cancelling.cancel(request, town.reader(kim));
        is(request, CANCELLED);
    }

    @Test
    @DisplayName("cancelled on the way lets its book go on alone; the next scan sends it home")
    void cancelledOnTheWay() {
        RequestNumber request = picked();
        cancelling.cancel(request, town.reader(kim));
        is(request, CANCELLED);
        assertThat(town.broken()).isEmpty();
        assertThat(town.scan(SOUTH, book)).satisfies(i -> {
            assertThat(i.kind()).isEqualTo(Instruction.Kind.TOTE);
            assertThat(i.library()).isEqualTo(NORTH);
        });
        assertThat(town.scan(NORTH, book).kind()).isEqualTo(Instruction.Kind.SHELVE);
    }

    @Test
    @DisplayName("cancelled on the way lets its book go to the next who waits")
    void cancelledOnTheWayForTheNext() {
        RequestNumber request = picked();
        RequestNumber next = town.ask(lee, title, WEST);
        cancelling.cancel(request, town.reader(kim));
        assertThat(town.scan(SOUTH, book).library()).isEqualTo(WEST);
        is(next, PICKED);
    }

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
        // it expired on the third open day after the second return
        assertThat(town.suspendedUntil(kim)).isAfter(town.today().plusDays(20));
        refused(Code.CARD_SUSPENDED, this::kimAsks);
    }

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
        reporting.missing(book, SOUTH, town.staff(SOUTH));
        is(onLoan, LOST_OR_DAMAGED);
        town.scan(NORTH, book);
        RequestNumber late = onLoan();
        town.pass(Duration.ofDays(20));
        is(late, OVERDUE);
        reporting.damaged(book, SOUTH, town.staff(SOUTH));
        is(late, LOST_OR_DAMAGED);
        assertThat(town.place(book)).isEqualTo("QUARANTINED S1");
        tasks.complete(town.task("decideDamaged", book.value()));
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
        town.copy("W1-0001", title, WEST);
        reporting.missing(book, SOUTH, town.staff(SOUTH));
        is(request, TO_PICK);
        assertThat(town.request(request).supplying()).isEqualTo(WEST);
    }

    @Test
    @DisplayName("whose citizen is given another copy lets the one under way go on alone")
    void otherCopy() {
        ItemBarcode other = town.copy("W1-0001", title, WEST);
        RequestNumber request = kimAsks();
        ItemBarcode first = town.request(request).item();
        ItemBarcode second = first.equals(book) ? other : book;
        town.scan(town.request(request).supplying(), first);
        town.handOver(SOUTH, second, kim);
        is(request, ON_LOAN);
        assertThat(town.scan(SOUTH, first).kind()).isEqualTo(Instruction.Kind.TOTE);
    }
}
