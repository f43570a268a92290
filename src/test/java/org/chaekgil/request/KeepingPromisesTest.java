package org.chaekgil.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.PromiseBook.Cause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A promise")
class KeepingPromisesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final List<PromiseBook.Made> written = new ArrayList<>();
    private final List<LoanRequest> told = new ArrayList<>();
    private final KeepingPromises promises =
            new KeepingPromises(new ListBook(), told::add, Clock.fixed(NOW, OpeningCalendar.ZONE));

    @Test
    @DisplayName("is written down when it is first made, whatever the reason, and no notice is sent")
    void first() {
        assertThat(promises.promise(request(null), promise(WEDNESDAY, 1), Cause.SOURCED_ANEW))
                .isFalse();
        assertThat(written).singleElement().satisfies(made -> {
            assertThat(made.day()).isEqualTo(WEDNESDAY.plusDays(1));
            assertThat(made.cause()).isEqualTo(Cause.ASKED);
            assertThat(made.source()).isEqualTo(Promise.Source.EXPECTED);
        });
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("stays while the plan keeps it, even without reserve, and also when the book may come earlier")
    void stays() {
        assertThat(promises.promise(request(WEDNESDAY), promise(WEDNESDAY, 1), Cause.PLAN))
                .isFalse();
        assertThat(promises.promise(request(WEDNESDAY), promise(WEDNESDAY.minusDays(1), 0), Cause.PLAN))
                .isFalse();
        assertThat(written).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("is moved with its cause when the plan breaks it, and the citizen is told")
    void moved() {
        LoanRequest request = request(WEDNESDAY.minusDays(1));
        assertThat(promises.promise(request, promise(WEDNESDAY, 0), Cause.PLAN)).isTrue();
        assertThat(written).singleElement().matches(made -> made.cause() == Cause.PLAN);
        assertThat(told).containsExactly(request);
    }

    @Test
    @DisplayName("follows a citizen who collects elsewhere, to an earlier day too, without a notice")
    void elsewhere() {
        LoanRequest request = request(WEDNESDAY);
        assertThat(promises.promise(request, promise(WEDNESDAY.minusDays(1), 0), Cause.PICKUP_CHANGED))
                .isTrue();
        assertThat(written).singleElement().matches(made -> made.cause() == Cause.PICKUP_CHANGED);
        assertThat(told).isEmpty();
    }

    private static Promise promise(LocalDate day, int reserve) {
        return new Promise(
                List.of(day, day.plusDays(1), day.plusDays(2)),
                reserve,
                Promise.Source.EXPECTED,
                Promise.Way.HUB,
                true,
                97);
    }

    private static LoanRequest request(LocalDate promisedOn) {
        return new LoanRequest(
                new RequestNumber("R0000001"),
                new PatronId(1),
                new TitleId(1),
                null,
                null,
                new LibraryId("B1"),
                new LibraryId("A1"),
                RequestState.TO_PICK,
                null,
                NOW,
                promisedOn,
                null,
                null,
                null);
    }

    private final class ListBook implements PromiseBook {
        @Override
        public void add(LoanRequest request, Promise promise, Cause cause, Instant at) {
            written.add(new Made(promise.day(), promise.source(), promise.way(), promise.chance(), cause, at));
        }

        @Override
        public List<Made> of(RequestNumber request) {
            return List.copyOf(written);
        }
    }
}
