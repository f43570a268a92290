package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator sets for one day what drivers' shares and habits are worth, and the day is planned again with that. */
@Service
public class WeighingDrivers {
    private final DayWeights weights;
    private final DayProgress progress;

    WeighingDrivers(DayWeights weights, DayProgress progress) {
        this.weights = weights;
        this.progress = progress;
    }

    /** While the day is being planned the weights wait for the next plan. Throws Refused NOT_YOURS for all but coordinators. */
    @Transactional
    public void weigh(LocalDate day, DriverWeights some, Actor by) {
        PlanningRest.mustCoordinate(by, day);
        weights.set(day, some, by.user());
        progress.wanted(new PlanningWish(day, PlanningWish.Kind.PLAN, by.user()), null);
    }
}
