package org.chaekgil.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.demo.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All times come from the one clock that was chosen at the start; else the demo and the simulation would live in two times. */
@DisplayName("The machine's own time")
class OneClockTest {
    @Test
    @DisplayName("is asked only where the one clock is chosen and made")
    void isAskedInOnePlace() {
        Set<String> asking = ProductClasses.ALL.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(OneClockTest::asksTheMachine)
                        || type.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Date.class) && noClock(call)))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(asking)
                .containsExactlyInAnyOrder(MovableClock.class.getName(), "org.chaekgil.demo.start.ClockChoice");
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        if (owner.isEquivalentTo(Clock.class)) {
            return call.getName().startsWith("system") || call.getName().startsWith("tick");
        }
        if (owner.isEquivalentTo(System.class)) {
            return call.getName().equals("currentTimeMillis");
        }
        return owner.getPackageName().equals("java.time") && call.getName().equals("now") && noClock(call);
    }

    private static boolean noClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .noneMatch(type -> type.equals(Clock.class.getName()) || type.equals("long"));
    }
}
