package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;
import org.chaekgil.notice.Notice;
import org.chaekgil.notice.NoticeKind;
import org.chaekgil.notice.Notices;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PromiseBook;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("What happens on the road, to those who wait for a book")
class TellingCitizensTest {
    private static final LibraryId PICKUP = new LibraryId("M05");
    private static final LocalDate LATER = TUESDAY.plusDays(6);

    @Autowired
    CourierFixture fixture;

    @Autowired
    RoadFixture driving;

    @Autowired
    PlanningRest rest;

    @Autowired
    ReportingDelay delay;

    @Autowired
    ClosingToday closing;

    @Autowired
    LoanRequests requests;

    @Autowired
    PromiseBook promises;

    @Autowired
    Notices notices;

    private RequestNumber today;
    private RequestNumber later;
    private Trip road;

    @BeforeEach
    void promisedForToday() {
        fixture.cityAtSix();
        today = new RequestNumber(fixture.promised("M02", PICKUP.value(), TUESDAY));
        later = new RequestNumber(fixture.promised("M02", PICKUP.value(), LATER));
        road = driving.published();
        assertThat(request(today).promisedOn()).as("held by the day's plan").isEqualTo(TUESDAY);
        assertThat(told()).isEmpty();
    }

    @Test
    @DisplayName("is not told when the book comes later on the same day")
    void sameDay() {
        CourierPlan plan = rest.plan(
                TUESDAY,
                1,
                () -> {
                    delay.late(road.id(), 25, COORDINATOR);
                    return true;
                },
                COORDINATOR);
        assertThat(plan.version()).isEqualTo(2);
        assertThat(request(today).promisedOn()).isEqualTo(TUESDAY);
        assertThat(promises.of(today)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    @DisplayName(
            "moves the promised day when the pickup library closes, and is told once, and only of the day that moved")
    void otherDay() {
        rest.plan(TUESDAY, 1, () -> closing.close(PICKUP, "누수", COORDINATOR) != null, COORDINATOR);
        assertThat(request(today).promisedOn()).isAfter(TUESDAY);
        assertThat(promises.of(today)).extracting(PromiseBook.Made::cause).containsExactly(PromiseBook.Cause.PLAN);
        assertThat(request(later).promisedOn()).isEqualTo(LATER);
        assertThat(told())
                .containsExactly(new Notice(
                        PICKUP,
                        NoticeKind.DELAYED,
                        List.of(today.value()),
                        promises.of(today).get(0).at()));
        rest.plan(TUESDAY, COORDINATOR);
        assertThat(told()).as("planned once more").hasSize(1);
    }

    private LoanRequest request(RequestNumber number) {
        return requests.find(number).orElseThrow();
    }

    private List<Notice> told() {
        return notices.forPatron(request(today).patron());
    }
}
