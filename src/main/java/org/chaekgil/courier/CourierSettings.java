package org.chaekgil.courier;

import java.time.LocalTime;
import org.chaekgil.routing.DeliveryDay;

/**
 * The settings under {@code chaekgil.courier}. What is left out has the default of the design.
 *
 * @param planSeconds how long the day's plan is searched for
 * @param planSteps search steps instead of time, so that the same day gives the same plan; 0: by time
 * @param planThreads how many threads search for a plan; 0: as many as the machine has processors, one when it goes by steps
 * @param replanSeconds how long is searched when something happens during the day
 * @param publishAt when a plan that nobody published publishes itself
 * @param departEarlyMinutes how long before its planned departure a trip may leave
 * @param drivers what it is worth that drivers' days are alike and as they know them
 * @param planAheadDays how many days after today can be planned: what waits then is not known yet
 */
public record CourierSettings(
        Prices costs,
        Integer planSeconds,
        Long planSteps,
        Integer planThreads,
        Long planSeed,
        Integer replanSeconds,
        LocalTime publishAt,
        Integer departEarlyMinutes,
        Integer planAheadDays,
        Drivers drivers) {
    public CourierSettings {
        drivers = drivers == null ? new Drivers(null, null, null, null) : drivers;
        costs = costs == null ? new Prices(null, null, null, null, null) : costs;
        planSeconds = planSeconds == null ? 30 : planSeconds;
        planSteps = planSteps == null ? 0 : planSteps;
        planThreads = planThreads == null ? 0 : planThreads;
        planSeed = planSeed == null ? 1 : planSeed;
        replanSeconds = replanSeconds == null ? 4 : replanSeconds;
        publishAt = publishAt == null ? LocalTime.of(8, 30) : publishAt;
        departEarlyMinutes = departEarlyMinutes == null ? 60 : departEarlyMinutes;
        planAheadDays = planAheadDays == null ? 14 : planAheadDays;
    }

    /** What drivers' days are worth unless a coordinator sets something else for a day; null: the usual weight. */
    public record Drivers(Integer tolerancePercent, Long perSecondOver, Long perItemOver, Long perStopMoved) {
        public DriverWeights weights() {
            return new DriverWeights(
                    tolerancePercent == null ? 20 : tolerancePercent,
                    perSecondOver == null ? 1_000 : perSecondOver,
                    perItemOver == null ? 10_000 : perItemOver,
                    perStopMoved == null ? 200_000 : perStopMoved);
        }
    }

    /** Thousandths of a won, as in {@link DeliveryDay.Costs}; null: the usual price. */
    public record Prices(Long perSecond, Long perMetre, Long perTrip, Long perItemNight, Long perItemDayLate) {
        public DeliveryDay.Costs costs() {
            DeliveryDay.Costs usual = DeliveryDay.Costs.USUAL;
            return new DeliveryDay.Costs(
                    perSecond == null ? usual.perSecond() : perSecond,
                    perMetre == null ? usual.perMetre() : perMetre,
                    perTrip == null ? usual.perTrip() : perTrip,
                    perItemNight == null ? usual.perItemNight() : perItemNight,
                    perItemDayLate == null ? usual.perItemDayLate() : perItemDayLate);
        }
    }
}
