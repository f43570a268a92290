package org.chaekgil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.Patrons;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.PlayedCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The demo city's first days")
class FirstDaysTest {
    @Test
    @DisplayName("end on Tuesday at ten with requests in every state, vans out, tasks waiting, and nothing broken")
    void endInTheMiddleOfWork() {
        PlayedCity.open(10, city -> {
            MovableClock clock = city.getBean(MovableClock.class);
            city.getBean(DemoCity.class).fillIfEmpty();
            city.getBean(FirstDays.class).live(clock);

            assertThat(clock.instant()).isEqualTo(DemoTime.OPENING);
            assertThat(city.getBean(Invariants.class).breaches()).isEmpty();
            Map<String, Long> states = city.getBean(DayFigures.Source.class).states(LocalDate.of(2026, 11, 1));
            assertThat(states.values().stream().mapToLong(n -> n).sum()).isBetween(130L, 200L);
            // RECEIVED and RETURNED are left in the step that reaches them
            for (RequestState state : RequestState.values()) {
                if (state != RequestState.RECEIVED && state != RequestState.RETURNED) {
                    assertThat(states).containsKey(state.name());
                }
            }
            assertThat(count(city, "trip where day = '2026-11-24' and state = 'UNDERWAY'"))
                    .isPositive();
            assertThat(count(city, "tote_custody where until is null and place = 'ON_VAN'"))
                    .isPositive();
            assertThat(count(city, "courier_plan where day = '2026-11-24' and state = 'PUBLISHED'"))
                    .isEqualTo(1);
            assertThat(count(city, "act_ru_task")).isGreaterThan(5);
            assertThat(count(city, "act_ru_task where task_def_key_ = 'clearHoldShelf'"))
                    .isPositive();
            assertThat(statesOfFirstCitizen(city))
                    .contains(RequestState.READY, RequestState.ON_LOAN, RequestState.IN_TRANSIT, RequestState.QUEUED);

            long requests = count(city, "loan_request");
            city.getBean(FirstDays.class).live(clock);
            assertThat(count(city, "loan_request")).as("lived once only").isEqualTo(requests);
        });
    }

    private static java.util.List<RequestState> statesOfFirstCitizen(ApplicationContext city) {
        Patron first =
                city.getBean(Patrons.class).byCard(new CardNumber("JJ000001")).orElseThrow();
        return city.getBean(LoanRequests.class).of(first.id(), null).stream()
                .map(LoanRequest::state)
                .toList();
    }

    private static long count(ApplicationContext city, String rows) {
        return city.getBean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }
}
