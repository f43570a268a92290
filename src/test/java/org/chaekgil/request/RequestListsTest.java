package org.chaekgil.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.util.List;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("A list of requests")
class RequestListsTest {
    @Autowired
    SmallTown town;

    @Autowired
    LoanRequests requests;

    @Autowired
    CancellingRequest cancelling;

    private RequestNumber toSouth;
    private RequestNumber toWest;
    private RequestNumber cancelled;

    @BeforeEach
    void requests() {
        town.build();
        CardNumber kim = town.citizen("CARD01");
        toSouth = asked(kim, "토지", SOUTH);
        toWest = asked(kim, "광장", WEST);
        cancelled = asked(kim, "태백산맥", SOUTH);
        cancelling.cancel(cancelled, town.reader(kim));
    }

    private RequestNumber asked(CardNumber card, String name, LibraryId pickup) {
        TitleId title = town.title(name);
        town.copy("N1-" + title.value() + "000", title, NORTH);
        return town.ask(card, title, pickup);
    }

    private List<RequestNumber> numbers(List<LoanRequest> list) {
        return list.stream().map(LoanRequest::number).toList();
    }

    @Test
    @DisplayName("of a library holds what it supplies or hands out and what has not ended, the newest first")
    void ofLibrary() {
        assertThat(numbers(requests.concerning(NORTH, null))).containsExactly(toWest, toSouth);
        assertThat(numbers(requests.concerning(SOUTH, null))).containsExactly(toSouth);
        assertThat(numbers(requests.concerning(SOUTH, RequestState.CANCELLED))).containsExactly(cancelled);
    }

    @Test
    @DisplayName("of the whole network holds each request once")
    void ofNetwork() {
        assertThat(numbers(requests.concerning(null, null))).containsExactly(toWest, toSouth);
        assertThat(numbers(requests.concerning(null, RequestState.CANCELLED))).containsExactly(cancelled);
    }

    @Test
    @DisplayName("comes with the time line of each")
    void timelines() {
        assertThat(requests.timelines(List.of(toSouth, cancelled)))
                .containsOnlyKeys(toSouth, cancelled)
                .containsEntry(cancelled, requests.timeline(cancelled));
        assertThat(requests.timeline(cancelled).entries())
                .extracting(Timeline.Entry::state)
                .containsExactly(RequestState.RECEIVED, RequestState.TO_PICK, RequestState.CANCELLED);
        assertThat(requests.timelines(List.of())).isEmpty();
    }
}
