package org.chaekgil.workflow.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.DRIVER_V1;
import static org.chaekgil.courier.CourierFixture.TUESDAY;
import static org.chaekgil.whatif.WhatIfFixture.FRIDAY;
import static org.chaekgil.whatif.WhatIfFixture.MONDAY;
import static org.chaekgil.whatif.WhatIfFixture.OTHER;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.whatif.Column;
import org.chaekgil.whatif.Comparison;
import org.chaekgil.whatif.DayResult;
import org.chaekgil.whatif.Figures;
import org.chaekgil.whatif.PlanningTraffic;
import org.chaekgil.whatif.PresentSetting;
import org.chaekgil.whatif.StartingWhatIf;
import org.chaekgil.whatif.SteeringWhatIf;
import org.chaekgil.whatif.WhatIf;
import org.chaekgil.whatif.WhatIfFixture;
import org.chaekgil.whatif.WhatIfProcess;
import org.chaekgil.whatif.WhatIfs;
import org.chaekgil.workflow.day.RoutePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("A comparison of two settings over past days")
class TrafficPlanningTest {
    private static final Duration LOCK_OVER = Duration.ofSeconds(31);

    @Autowired
    WhatIfFixture fixture;

    @Autowired
    StartingWhatIf starting;

    @Autowired
    SteeringWhatIf steering;

    @Autowired
    PresentSetting present;

    @Autowired
    WhatIfs whatIfs;

    @Autowired
    WhatIfProcess process;

    @Autowired
    PlanningTraffic planning;

    @Autowired
    TrafficPlanning node;

    @Autowired
    RoutePlanning dayPlanning;

    @Autowired
    DayProgress days;

    @Autowired
    ExternalTaskService external;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void past() {
        fixture.twoPastDays();
    }

    private WhatIf start(String wish, Actor by) {
        return starting.start(wish, "", 5, present.now(), fixture.oneVan(), by);
    }

    private WhatIf now(WhatIf whatIf) {
        return whatIfs.find(whatIf.id()).orElseThrow();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(WhatIfWords.WHAT_IF)
                .count();
    }

    @Test
    @DisplayName("plans each day in both settings, beside the fixed rounds, and changes nothing else")
    void whole() {
        String before = fixture.everythingElse();
        WhatIf whatIf = start("one", COORDINATOR);
        assertThat(whatIf.days()).containsExactly(FRIDAY, MONDAY);
        assertThat(whatIf.open()).isTrue();
        assertThat(node.workDays()).isEqualTo(2);
        assertThat(now(whatIf).open()).isFalse();
        assertThat(running()).isZero();
        Comparison comparison = Comparison.of(whatIfs.results(whatIf.id()));
        assertThat(comparison.days()).extracting(Comparison.Day::day).containsExactly(FRIDAY, MONDAY);
        Figures fixed = comparison.sums().get(Column.FIXED);
        Figures a = comparison.sums().get(Column.A);
        Figures b = comparison.sums().get(Column.B);
        assertThat(List.of(a.items(), b.items())).containsOnly(fixed.items());
        assertThat(a.cost()).as("the same vans, planned").isLessThanOrEqualTo(fixed.cost());
        assertThat(b.trips()).as("one van in two waves").isBetween(1, 4);
        assertThat(b.metres()).isNotEqualTo(fixed.metres());
        assertThat(List.of(fixed.hard(), a.hard(), b.hard())).containsOnly(0L);
        assertThat(fixture.everythingElse()).isEqualTo(before);
    }

    @Test
    @DisplayName("goes on where a node died, when its lock has run out and not before, and plans nothing twice")
    void nodeDied() {
        WhatIf whatIf = start("one", COORDINATOR);
        assertThat(external.fetchAndLock(1, "dead node")
                        .topic(WhatIfWords.PLAN_TRAFFIC_TOPIC, 30_000)
                        .execute())
                .hasSize(1);
        Figures known = new Figures(1, 2, 3, 4, 4, 4, 4, 0, 0, 0, 7, 8, 9, 10, 11, 12);
        whatIfs.add(whatIf.id(), new DayResult(FRIDAY, Column.A, known));
        assertThat(node.workDays()).isZero();
        clock.plus(LOCK_OVER);
        assertThat(node.workDays()).isEqualTo(2);
        assertThat(now(whatIf).open()).isFalse();
        assertThat(whatIfs.results(whatIf.id()))
                .as("what the dead node had kept")
                .contains(new DayResult(FRIDAY, Column.A, known));
    }

    @Test
    @DisplayName("gives the same figures on every node")
    void sameEverywhere() {
        WhatIf one = start("one", COORDINATOR);
        WhatIf two = start("two", OTHER);
        node.workDays();
        assertThat(whatIfs.results(one.id())).hasSize(6).isEqualTo(whatIfs.results(two.id()));
    }

    @Test
    @DisplayName("ends when it is cancelled, also in the middle of a search; what was planned stays")
    void cancelled() {
        WhatIf whatIf = start("one", COORDINATOR);
        List<Boolean> heard = new ArrayList<>();
        node(call -> {
                    planning.plan(whatIf.id(), call.getArgument(1), () -> false);
                    steering.cancel(whatIf.id(), COORDINATOR);
                    heard.add(planning.plan(whatIf.id(), MONDAY, () -> false));
                    return true;
                })
                .workDays();
        assertThat(heard).as("nobody wants it any more").containsExactly(true);
        assertThat(running()).isZero();
        assertThat(now(whatIf).cancelled()).isTrue();
        assertThat(now(whatIf).done()).isEqualTo(3);
        assertThat(node.workDays()).isZero();
        steering.cancel(whatIf.id(), COORDINATOR);
        assertThat(now(whatIf).done()).as("a second click is harmless").isEqualTo(3);
    }

    @Test
    @DisplayName("keeps nothing of a search that was cut off, and leaves the day to others at once")
    void cutOff() {
        WhatIf whatIf = start("one", COORDINATOR);
        TrafficPlanning[] self = new TrafficPlanning[1];
        PlanningTraffic told = mock(PlanningTraffic.class);
        when(told.plan(anyLong(), any(), any())).thenAnswer(call -> {
            self[0].stop();
            return planning.plan(call.getArgument(0), call.getArgument(1), call.getArgument(2));
        });
        self[0] = new TrafficPlanning(external, told);
        assertThat(self[0].workDays()).isEqualTo(1);
        assertThat(now(whatIf).done()).isZero();
        assertThat(node.workDays()).as("no lock to wait for").isEqualTo(2);
    }

    @Test
    @DisplayName("that is deleted is gone, also for the node that plans it")
    void deleted() {
        WhatIf whatIf = start("one", COORDINATOR);
        node(call -> {
                    steering.delete(whatIf.id(), COORDINATOR);
                    return planning.plan(whatIf.id(), call.getArgument(1), () -> false);
                })
                .workDays();
        assertThat(whatIfs.find(whatIf.id())).isEmpty();
        assertThat(whatIfs.results(whatIf.id())).isEmpty();
        assertThat(running()).isZero();
        steering.delete(whatIf.id(), COORDINATOR);
    }

    @Test
    @DisplayName("that fails twice on a day says so, and that day can be planned again")
    void failsTwice() {
        WhatIf whatIf = start("one", COORDINATOR);
        assertThat(node(call -> {
                            throw new IllegalStateException("this node cannot plan");
                        })
                        .workDays())
                .isEqualTo(2);
        assertThat(process.failed()).containsExactly(whatIf.id());
        assertThat(runtime.createIncidentQuery().count()).isEqualTo(1);
        assertThat(node.workDays()).as("nobody tries for ever").isZero();
        steering.retry(whatIf.id(), COORDINATOR);
        assertThat(node.workDays()).isEqualTo(2);
        assertThat(process.failed()).isEmpty();
        assertThat(now(whatIf).open()).isFalse();
    }

    @Test
    @DisplayName("takes turns with another one, day by day")
    void inTurns() {
        WhatIf mine = start("one", COORDINATOR);
        clock.plus(Duration.ofSeconds(1));
        WhatIf theirs = start("one", OTHER);
        assertThat(theirs.id())
                .as("the same word of another person is another wish")
                .isNotEqualTo(mine.id());
        List<Long> order = new ArrayList<>();
        node(call -> {
                    order.add(call.getArgument(0));
                    clock.plus(Duration.ofSeconds(1));
                    return true;
                })
                .workDays();
        assertThat(order).containsExactly(mine.id(), theirs.id(), mine.id(), theirs.id());
    }

    @Test
    @DisplayName("waits as long as a day of today's business waits for its plan")
    void todayFirst() {
        start("one", COORDINATOR);
        days.planWanted(TUESDAY, 1);
        assertThat(node.workDays()).isZero();
        dayPlanning.workPlans();
        assertThat(node.workDays()).isEqualTo(2);
    }

    @Test
    @DisplayName("is begun once by two clicks, and one person has at most three under way")
    void twoClicks() {
        assertThat(start("one", COORDINATOR).id())
                .isEqualTo(start("one", COORDINATOR).id());
        assertThat(running()).isEqualTo(1);
        start("two", COORDINATOR);
        start("three", COORDINATOR);
        Refused refused = catchThrowableOfType(Refused.class, () -> start("four", COORDINATOR));
        assertThat(refused.sentence()).isEqualTo("whatif.refused.many");
        assertThat(start("four", OTHER).open()).isTrue();
        assertThat(running()).isEqualTo(4);
    }

    @Test
    @DisplayName("belongs to who began it: others see it but do not stop or delete it")
    void whose() {
        WhatIf whatIf = start("one", COORDINATOR);
        for (Runnable act : List.<Runnable>of(
                () -> steering.cancel(whatIf.id(), OTHER),
                () -> steering.delete(whatIf.id(), OTHER),
                () -> steering.retry(whatIf.id(), OTHER),
                () -> start("mine", DRIVER_V1))) {
            assertThat(catchThrowableOfType(Refused.class, act::run).code()).isEqualTo(Code.NOT_YOURS);
        }
        assertThat(now(whatIf).open()).isTrue();
    }

    @Test
    @DisplayName("has nothing to plan while there is no past")
    void noPast() {
        Refused refused = catchThrowableOfType(Refused.class, () -> {
            clock.moveTo(FRIDAY.atTime(6, 0).atZone(clock.getZone()).toInstant());
            start("one", COORDINATOR);
        });
        assertThat(refused.sentence()).isEqualTo("whatif.noTraffic");
        assertThat(running()).isZero();
    }

    /** Another node, whose search does as told. */
    private TrafficPlanning node(Answer<Object> search) {
        PlanningTraffic told = mock(PlanningTraffic.class);
        when(told.plan(anyLong(), any(LocalDate.class), any(BooleanSupplier.class)))
                .thenAnswer(search);
        return new TrafficPlanning(external, told);
    }
}
