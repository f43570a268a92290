package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.request.RequestState.CANCELLED;
import static org.chaekgil.request.RequestState.EXHAUSTED;
import static org.chaekgil.request.RequestState.PICKED;
import static org.chaekgil.request.RequestState.QUEUED;
import static org.chaekgil.request.RequestState.READY;
import static org.chaekgil.request.RequestState.TO_PICK;
import static org.chaekgil.request.RequestState.UNFILLED;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.util.Map;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.SupplyAttempt;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Libraries that refuse or do not answer, and what is left when all did. */
@DisplayName("A request")
class RequestSuppliedTest extends OneBookStory {
    @Autowired
    LoanRequests requests;

    @ParameterizedTest(name = "refused because {0} goes to the next library")
    @EnumSource(RefusalReason.class)
    void nextSupplier(RefusalReason reason) {
        copyIn(WEST);
        RequestNumber request = kimAsks();
        LibraryId first = town.request(request).supplying();
        people.refuse(request, reason);
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
        people.refuse(request, RefusalReason.IN_PROCESSING);
        is(request, EXHAUSTED);
        people.complete("decideExhausted", request.value(), Map.of("decision", "RETRY"));
        is(request, TO_PICK);
    }

    @ParameterizedTest(name = "refused by everybody is closed with {0}")
    @EnumSource(Decision.class)
    void exhaustedAndClosed(Decision decision) {
        RequestNumber request = kimAsks();
        people.refuse(request, RefusalReason.OTHER);
        people.complete("decideExhausted", request.value(), Map.of("decision", decision.name()));
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
        ItemBarcode other = copyIn(WEST);
        people.missing(other, WEST);
        RequestNumber request = kimAsks();
        people.refuse(request, RefusalReason.OTHER);
        is(request, EXHAUSTED);
        town.scan(SOUTH, other);
        is(request, READY);
        RequestNumber second = town.ask(lee, title, WEST);
        is(second, TO_PICK);
        people.refuse(second, RefusalReason.OTHER);
        is(second, QUEUED);
        people.cancel(request);
        town.scan(SOUTH, other);
        is(second, PICKED);
    }

    @Test
    @DisplayName("that is exhausted gets a copy that another lets go on its shelf")
    void copyFreedAfterAll() {
        ItemBarcode other = copyIn(WEST);
        sql.sql("update item set deliverable = 'REFERENCE' where barcode = 'W1-0001'")
                .update();
        RequestNumber local = town.ask(lee, title, WEST);
        assertThat(town.request(local).item()).isEqualTo(other);
        RequestNumber request = kimAsks();
        people.refuse(request, RefusalReason.OTHER);
        is(request, EXHAUSTED);
        people.collectAt(request, WEST);
        people.cancel(local);
        is(request, TO_PICK);
    }

    @Test
    @DisplayName(
            "reminds its library at half time, and when the time is over goes to the next; the late scan is told so")
    void timeOut() {
        ItemBarcode other = copyIn(WEST);
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
    @DisplayName("cancelled when exhausted ends")
    void cancelledWhenExhausted() {
        RequestNumber request = kimAsks();
        people.refuse(request, RefusalReason.OTHER);
        is(request, EXHAUSTED);
        people.cancel(request);
        is(request, CANCELLED);
    }
}
