package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.DayProgress.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A van runs from now on, or does so no more, and a day that waits for a van is gathered anew, both or neither. */
@Component
class WantingVans {
    private final Vans vans;
    private final DayProgress progress;

    WantingVans(Vans vans, DayProgress progress) {
        this.vans = vans;
        this.progress = progress;
    }

    @Transactional
    public void inService(LocalDate today, String van, boolean inService, Actor by) {
        vans.inService(van, inService);
        if (inService && progress.step(today) == Step.NO_VANS) {
            progress.wanted(new PlanningWish(today, PlanningWish.Kind.PLAN, by.user()), null);
        }
    }
}
