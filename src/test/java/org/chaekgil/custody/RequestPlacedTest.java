package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.request.RequestState.CANCELLED;
import static org.chaekgil.request.RequestState.IN_REVIEW;
import static org.chaekgil.request.RequestState.READY;
import static org.chaekgil.request.RequestState.REJECTED;
import static org.chaekgil.request.RequestState.TO_PICK;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.access.Code;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.SupplyAttempt;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Placing a request: what is refused, what a person reviews, and which copy is chosen. */
@DisplayName("A request")
class RequestPlacedTest extends OneBookStory {
    @Autowired
    PlacingRequest placing;

    @Autowired
    LoanRequests requests;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

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
        suspend();
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

    private void suspend() {
        sql.sql("update patron set suspended_until = '2026-12-01'").update();
    }

    private RequestNumber inReview() {
        suspend();
        RequestNumber request = placing.place(new PlacingRequest.Wish(kim, title, null, SOUTH, true), town.staff(SOUTH))
                .number();
        is(request, IN_REVIEW);
        return request;
    }

    @Test
    @DisplayName("against the rules with an override is reviewed, and when accepted looks for a copy")
    void reviewAccepted() {
        RequestNumber request = inReview();
        people.complete("reviewRequest", request.value(), Map.of("accepted", true));
        is(request, TO_PICK);
    }

    @Test
    @DisplayName("that the review does not accept is rejected with its reason")
    void reviewRejected() {
        RequestNumber request = inReview();
        people.complete("reviewRequest", request.value(), Map.of("accepted", false, "reason", "OVER_LIMIT"));
        is(request, REJECTED);
        assertThat(town.request(request).reason()).isEqualTo("OVER_LIMIT");
    }

    @Test
    @DisplayName("that the review accepts keeps no reason against it")
    void reviewAcceptedWithReason() {
        RequestNumber request = inReview();
        people.complete("reviewRequest", request.value(), Map.of("accepted", true, "reason", "ASK_LIBRARY"));
        is(request, TO_PICK);
        assertThat(town.request(request).reason()).isNull();
    }

    @Test
    @DisplayName("is not rejected with words of one's own, and the engine keeps none of them")
    void reviewedFreely() {
        RequestNumber request = inReview();
        Map<String, Object> answer = Map.of("accepted", false, "reason", "김책길 010-0000-0000");
        String task = town.task("reviewRequest", request.value());
        assertThatThrownBy(() -> tasks.complete(task, answer)).isNotNull();
        assertThatThrownBy(() -> forms.submitTaskForm(task, answer)).isNotNull();
        is(request, IN_REVIEW);
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            assertThat(count(table + " where text_ like '김책길%'")).as(table).isZero();
        }
    }

    @Test
    @DisplayName("in review can be cancelled")
    void cancelledInReview() {
        RequestNumber request = inReview();
        people.cancel(request);
        is(request, CANCELLED);
    }

    @Test
    @DisplayName("stores why its library was chosen")
    void explanation() {
        RequestNumber request = kimAsks();
        assertThat(requests.attempts(request)).singleElement().satisfies(attempt -> {
            assertThat(attempt.library()).isEqualTo(NORTH);
            assertThat(attempt.answer()).isEqualTo(SupplyAttempt.Answer.PENDING);
            assertThat(attempt.explanation())
                    .matches("day=\\d{4}-\\d\\d-\\d\\d;minutes=\\d+;load=0;balance=-?\\d+;open=true");
        });
        assertThat(town.request(request).promisedOn()).isEqualTo(town.today().plusDays(2));
    }

    @Test
    @DisplayName("is a local hold when a copy stands at the pickup library, whatever stands elsewhere")
    void localHold() {
        ItemBarcode near = copyIn(SOUTH);
        RequestNumber request = kimAsks();
        assertThat(town.request(request).item()).isEqualTo(near);
        assertThat(town.scan(SOUTH, near).kind()).isEqualTo(Instruction.Kind.HOLD_SHELF);
        is(request, READY);
    }
}
