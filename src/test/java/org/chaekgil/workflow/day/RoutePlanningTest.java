package org.chaekgil.workflow.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.chaekgil.access.Attempts;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.PlanningDay;
import org.chaekgil.courier.PublishingPlan;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("Planning on several nodes")
class RoutePlanningTest {
    private static final Duration LOCK_OVER = Duration.ofSeconds(31);

    @Autowired
    CourierFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    DayProgress progress;

    @Autowired
    RoutePlanning otherNode;

    @Autowired
    CourierPlans plans;

    @Autowired
    PublishingPlan publishing;

    @Autowired
    PlanningDay planning;

    @Autowired
    FinishingPlanning finishing;

    @Autowired
    Attempts attempts;

    @Autowired
    ExternalTaskService external;

    @Autowired
    RuntimeService runtime;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger().detachAppender(log);
        logger().setLevel(null);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(RoutePlanning.class);
    }

    private List<ILoggingEvent> told() {
        return log.list;
    }

    @BeforeEach
    void dayToPlan() {
        fixture.cityAtSix();
        fixture.tote("M02", "M05", 60);
        progress.planWanted(TUESDAY, 1);
    }

    @Test
    @DisplayName("is taken over from a node that died, when its lock has run out and not before")
    void nodeDied() {
        assertThat(external.fetchAndLock(1, "dead node")
                        .topic(DayWords.PLAN_ROUTES_TOPIC, 30_000)
                        .execute())
                .hasSize(1);
        assertThat(otherNode.workPlans()).isZero();
        clock.plus(LOCK_OVER);
        assertThat(otherNode.workPlans()).isEqualTo(1);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
        assertThat(plans.latest(TUESDAY).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    @DisplayName("goes on once though a node that was thought dead comes back with its own answer")
    void nodeThoughtDead() {
        node(call -> {
                    clock.plus(LOCK_OVER);
                    assertThat(otherNode.workPlans()).isEqualTo(1);
                    return null;
                })
                .workPlans();
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
        assertThat(plans.latest(TUESDAY).orElseThrow().version()).isEqualTo(1);
        assertThat(incidents()).isZero();
        assertThat(told()).singleElement().asString().contains("[INFO]", "lost its hold on the work");
    }

    @Test
    @DisplayName("is left alone by a node that fails when the planning is another's already")
    void failsTooLate() {
        node(call -> {
                    clock.plus(LOCK_OVER);
                    assertThat(otherNode.workPlans()).isEqualTo(1);
                    throw new IllegalStateException("there is a draft already");
                })
                .workPlans();
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
        assertThat(incidents()).isZero();
        assertThat(told()).singleElement().asString().contains("[INFO]", "lost its hold on the work");
    }

    @Test
    @DisplayName("is tried again after a failure")
    void failsOnce() {
        AtomicBoolean failed = new AtomicBoolean();
        int tries = node(call -> {
                    if (failed.compareAndSet(false, true)) {
                        throw new IllegalStateException("this node cannot plan");
                    }
                    assertThat(incidents()).isZero();
                    return planning.plan(TUESDAY, 1, null, () -> false);
                })
                .workPlans();
        assertThat(tries).isEqualTo(2);
        assertThat(told()).singleElement().asString().contains("[ERROR]", TUESDAY + " failed");
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
    }

    @Test
    @DisplayName("that fails twice is an incident the coordinator sees, who can have it planned again")
    void failsTwice() {
        assertThat(node(failing()).workPlans()).isEqualTo(2);
        assertThat(incidents()).isEqualTo(1);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.FAILED);
        assertThat(otherNode.workPlans()).as("nobody tries for ever").isZero();
        progress.planWanted(TUESDAY, 1);
        assertThat(incidents()).isZero();
        otherNode.workPlans();
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
        assertThat(publishing.publish(TUESDAY, COORDINATOR).state()).isEqualTo(PlanState.PUBLISHED);
    }

    @Test
    @DisplayName("is given up by a node that stops, and free for another one at once")
    void nodeStops() {
        AtomicReference<RoutePlanning> stopping = new AtomicReference<>();
        stopping.set(node(call -> {
            stopping.get().stop();
            assertThat(call.getArgument(3, BooleanSupplier.class).getAsBoolean())
                    .as("the search hears it")
                    .isTrue();
            return null;
        }));
        assertThat(stopping.get().workPlans()).as("nothing new is begun").isEqualTo(1);
        assertTakenUpAgain();
    }

    @Test
    @DisplayName("is not ended by a search that was cut off in the middle of its thread")
    void cutOff() {
        RoutePlanning node = node(call -> {
            PlanningDay.Found found = planning.plan(TUESDAY, 1, null, () -> false);
            Thread.currentThread().interrupt();
            return found;
        });
        assertThat(node.workPlans()).isEqualTo(1);
        assertThat(Thread.interrupted()).as("the thread is to end").isTrue();
        assertTakenUpAgain();
    }

    private void assertTakenUpAgain() {
        assertThat(plans.latest(TUESDAY)).isEmpty();
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.PLANNING);
        assertThat(incidents()).isZero();
        assertThat(otherNode.workPlans()).isEqualTo(1);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
        assertThat(plans.latest(TUESDAY).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    @DisplayName("keeps its plan and ends its step in one go, or neither")
    void oneTransaction() {
        LockedExternalTask task = external.fetchAndLock(1, "this node")
                .topic(DayWords.PLAN_ROUTES_TOPIC, 30_000)
                .execute()
                .get(0);
        PlanningDay.Found found = planning.plan(TUESDAY, 1, null, () -> false);
        assertThatThrownBy(() -> finishing.finish(task, "not this node", found)).isInstanceOf(RuntimeException.class);
        assertThat(plans.latest(TUESDAY)).isEmpty();
        finishing.finish(task, "this node", found);
        assertThat(plans.latest(TUESDAY).orElseThrow().version()).isEqualTo(1);
        assertThat(progress.step(TUESDAY)).isEqualTo(Step.REVIEW);
    }

    /** Another node, whose search does as told. */
    private RoutePlanning node(Answer<Object> search) {
        PlanningDay told = mock(PlanningDay.class);
        when(told.plan(any(), any(), any(), any(BooleanSupplier.class))).thenAnswer(search);
        return new RoutePlanning(external, told, finishing, attempts);
    }

    private static Answer<Object> failing() {
        return call -> {
            throw new IllegalStateException("this node cannot plan");
        };
    }

    private long incidents() {
        return runtime.createIncidentQuery().count();
    }
}
