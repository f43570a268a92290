package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.DayProgress.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A van runs from now on, or does so no more, and days that wait for a van are gathered anew, all or nothing. */
@Component
class WantingVans {
    private final Vans vans;
    private final DayProgress progress;
    private final CourierSettings settings;

    WantingVans(Vans vans, DayProgress progress, CourierSettings settings) {
        this.vans = vans;
        this.progress = progress;
        this.settings = settings;
    }

    /** @return false when it was so already */
    @Transactional
    public boolean inService(LocalDate today, String van, boolean inService, Actor by) {
        boolean news = vans.inService(van, inService);
        for (int ahead = 0; inService && ahead <= settings.planAheadDays(); ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (progress.step(day) == Step.NO_VANS) {
                progress.wanted(new PlanningWish(day, PlanningWish.Kind.PLAN, by.user()), null);
            }
        }
        return news;
    }
}
