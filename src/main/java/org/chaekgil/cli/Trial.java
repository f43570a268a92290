package org.chaekgil.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One instance solved once.
 *
 * @param cost of the plan found, in the instance's own unit; for a day file the money, positive
 * @param yardstick the best known cost, or what fixed rounds cost on that day
 * @param secondsToOnePercent until the cost was within 1 % of the best known
 * @param stepsPerSecond until the last better plan was found
 * @param fault why this does not count; empty: it does
 */
record Trial(
        String family,
        String instance,
        boolean day,
        Optional<BigDecimal> cost,
        Optional<BigDecimal> yardstick,
        OptionalDouble secondsToOnePercent,
        OptionalDouble stepsPerSecond,
        double seconds,
        String fault) {

    static Trial failed(String family, String instance, boolean day, double seconds, String fault) {
        return new Trial(
                family,
                instance,
                day,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                seconds,
                fault);
    }

    boolean counts() {
        return fault.isEmpty();
    }

    /** Percent above the best known cost. */
    OptionalDouble gap() {
        return day ? OptionalDouble.empty() : scaled(100, -100);
    }

    /** The share of what fixed rounds cost. */
    OptionalDouble share() {
        return day ? scaled(1, 0) : OptionalDouble.empty();
    }

    private OptionalDouble scaled(double times, double plus) {
        if (!counts()
                || cost.isEmpty()
                || yardstick.isEmpty()
                || yardstick.get().signum() <= 0) {
            return OptionalDouble.empty();
        }
        BigDecimal ratio = cost.get().divide(yardstick.get(), MathContext.DECIMAL64);
        return OptionalDouble.of(ratio.doubleValue() * times + plus);
    }
}
